import { createFittedGate } from '../assets/create-fitted-gate.ts'
import { DENSITY, slideNeed } from '../layout/pixel-needs.ts'
import { renderHtml } from '../output/render-html.ts'
import { beginOutput } from './begin-output.ts'
import { countFits } from './count-fits.ts'
import type { DeckWork, Outcome, RunSettings } from './deck-work.ts'
import { linkDecks } from './link-decks.ts'
import { isPageFormat, makeNotes } from './make-output.ts'
import { outputMetadataOf } from './output-metadata-of.ts'
import { describeRefusals, pageUrlOf } from './page-findings.ts'
import { renderItem } from './render-item.ts'
import type { World } from './world.ts'

/** Makes those outputs of a deck that can be had where there is no browser. */
export async function workWithoutBrowser(
  { item, targets }: DeckWork,
  { pictures, links }: RunSettings,
  world: World,
  outcome: Outcome,
): Promise<void> {
  for (const target of targets) {
    if (isPageFormat(target.format)) continue
    world.signal.throwIfAborted()
    const start = beginOutput(item, target, world)
    const rendered = await renderItem(item, outcome)
    if (target.format === 'notes') {
      await outcome.deliver(item, target, makeNotes(rendered, target), world.now() - start)
      continue
    }
    const metadata = outputMetadataOf(item.deck, rendered, world)
    const fits = countFits(item.fitPicture)
    const gate =
      pictures === 'original'
        ? item.gate
        : createFittedGate(item.gate, slideNeed(rendered, DENSITY), fits.fitPicture)
    const linked = linkDecks(item, links)
    const { html, refusals } = await renderHtml(rendered, metadata, gate, pageUrlOf(item.deck), linked)
    outcome.report(describeRefusals(item, refusals))
    outcome.fitted?.(item, fits.sizes())
    await outcome.deliver(
      item,
      target,
      new Map([[target.path, new TextEncoder().encode(html)]]),
      world.now() - start,
    )
  }
}
