import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { PreviewDeck, PreviewSource, PreviewState } from '../../scripts/preview/preview-state.ts'

export const FINDING: Diagnostic = {
  rule: 'asset/missing',
  severity: 'error',
  message: 'Missing file `cat.png` on slide 2, expected a file in the project',
  file: 'slides/talk.md',
  slide: 2,
  suggestions: ['cats.png'],
}

export function makePreviewDeck(parts: Partial<PreviewDeck> = {}): PreviewDeck {
  return {
    name: 'talk',
    file: 'slides/talk.md',
    title: 'A talk',
    slides: 3,
    version: 'v1',
    diagnostics: [],
    layout: 'known',
    ...parts,
  }
}

export const DOCUMENT = `<!doctype html><html><head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-abc'; style-src 'unsafe-inline'"></head><body><p>Slides</p></body></html>`

/** A source that shows `state`, whatever that is at the moment. */
export function makeSource(
  state: () => PreviewState,
  failed: (error: unknown) => void = unforeseen,
): PreviewSource {
  return {
    state,
    failed,
    renderDeck: async (name) => {
      const deck = state().decks.find((one) => one.name === name)
      return deck && { html: DOCUMENT, version: deck.version }
    },
  }
}

function unforeseen(error: unknown): void {
  throw error
}
