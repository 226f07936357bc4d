import { createLedger } from '../cache/ledger.ts'
import { digestOf, type Store } from '../cache/store.ts'
import type { Deck } from '../model/deck.ts'
import type { Project } from '../model/project.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { fingerprintOwnCode } from '../system/own-code.ts'

/** Renders each deck once, now and in later runs: no file that a slide shows goes into what is rendered. */
export type RememberRendered = (
  item: { readonly deck: Deck; readonly project: Project },
  render: () => Promise<RenderedDeck>,
) => Promise<RenderedDeck>

export function rememberRendered(store: Store): RememberRendered {
  const ledger = createLedger<RenderedDeck>(store, 'rendered-1')
  return async ({ deck, project: { themes, config } }, render) => {
    const inputs = [
      fingerprintOwnCode(),
      config.lang,
      config.theme,
      themes.map(({ name, path, mount, css }) => [name, path, mount, css]),
      deck.source,
    ]
    const key = [digestOf(JSON.stringify(inputs))]
    const known = await ledger.get(key)
    if (known) return known
    const rendered = await render()
    await ledger.put(key, rendered)
    return rendered
  }
}
