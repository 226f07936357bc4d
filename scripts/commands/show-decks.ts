import { digestOf } from '../cache/store.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { renderHtml } from '../output/render-html.ts'
import type { PreviewDeck, PreviewDocument, PreviewState } from '../preview/preview-state.ts'
import { checkRun } from './check-run.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import { gatherFindings } from './gather-findings.ts'
import { type DeckInProject, isReadable, type Run } from './load-run.ts'
import { outputMetadataOf } from './output-metadata-of.ts'
import { pageUrlOf } from './page-findings.ts'
import type { World } from './world.ts'

/** The decks on screen, with their documents as far as somebody asked for them. */
export type ShownDecks = {
  readonly run: Run
  readonly state: PreviewState
  /** By name of the deck, as JSON: what the rules find without a look at the layout. */
  readonly found: ReadonlyMap<string, string>
  readonly documents: Map<string, Promise<PreviewDocument>>
}

/** The decks of `run`. Documents of decks that look as they did are kept, and so is what is known of their layout. */
export function showDecks(run: Run, before: ShownDecks | undefined): ShownDecks {
  const { diagnostics } = checkRun(run, gatherFindings(run.store, ''), 'some decks')
  const found = new Map(
    run.decks.map((item) => [item.deck.name, JSON.stringify(diagnosticsOf(item, diagnostics))]),
  )
  const decks = run.decks.map((item): PreviewDeck => {
    const last = before?.state.decks.find(({ name }) => name === item.deck.name)
    const version = versionOf(item)
    const known = last?.version === version && found.get(last.name) === before?.found.get(last.name)
    return {
      name: item.deck.name,
      file: item.deck.file,
      title: item.deck.metadata.title ?? item.deck.slides[0]?.title ?? '',
      slides: item.deck.slides.length,
      version,
      diagnostics: known ? last.diagnostics : diagnosticsOf(item, diagnostics),
      layout: known ? last.layout : 'awaited',
    }
  })
  const kept = [...(before?.documents ?? [])].filter(([name]) =>
    decks.some((deck) => deck.name === name && deck.version === versionIn(before, name)),
  )
  return {
    run,
    found,
    documents: new Map(kept),
    state: { decks, others: othersIn(run, diagnostics) },
  }
}

/** The same decks, with everything that was found when their layout was looked at. */
export function showFindings(shown: ShownDecks, diagnostics: readonly Diagnostic[]): ShownDecks {
  const decks = shown.state.decks.map((deck): PreviewDeck => {
    const item = shown.run.decks.find((one) => one.deck.name === deck.name)
    return item ? { ...deck, diagnostics: diagnosticsOf(item, diagnostics), layout: 'known' } : deck
  })
  return { ...shown, state: { ...shown.state, decks, others: othersIn(shown.run, diagnostics) } }
}

/** Whether a window, or the list of decks, would look any different. */
export function looksSame(a: ShownDecks, b: ShownDecks): boolean {
  return JSON.stringify(a.state) === JSON.stringify(b.state)
}

/** Rendered when somebody looks, once for each version. `undefined` when there is no such deck, or no text of it that could be read. */
export async function documentOf(
  { run, documents }: ShownDecks,
  name: string,
  world: World,
): Promise<PreviewDocument | undefined> {
  const known = documents.get(name)
  if (known) return known
  const item = run.decks.find(({ deck }) => deck.name === name)
  if (item === undefined || !isReadable(item)) return undefined
  const fresh = renderDocument(item, world)
  documents.set(name, fresh)
  fresh.catch(() => documents.delete(name)) // whoever asked hears of it; the next one tries again
  return fresh
}

async function renderDocument(item: DeckInProject, world: World): Promise<PreviewDocument> {
  const rendered = (await item.engine()).render(item.deck.source)
  const metadata = outputMetadataOf(item.deck, rendered, world)
  const { html } = await renderHtml(rendered, metadata, item.gate, pageUrlOf(item.deck))
  return { html, version: versionOf(item) }
}

function versionOf(item: DeckInProject): string {
  return digestOf(JSON.stringify(fingerprintDeck(item, '', []))).slice(0, 16)
}

function versionIn(shown: ShownDecks | undefined, name: string): string | undefined {
  return shown?.state.decks.find((deck) => deck.name === name)?.version
}

/** A theme belongs to every deck that could use it. */
function diagnosticsOf(
  { deck, project }: DeckInProject,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ file }) => file === deck.file || project.themes.some((theme) => theme.file === file),
  )
}

function othersIn(run: Run, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ file }) => run.decks.every(({ deck }) => deck.file !== file))
}
