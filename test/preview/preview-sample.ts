import type { AssetContent } from '../../scripts/model/asset.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { LiveDeck, LiveFrame, LiveSlide } from '../../scripts/model/live-deck.ts'
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

export function makeLiveDeck(parts: Partial<LiveDeck> = {}): LiveDeck {
  const slides = ['One', 'Two', 'Three'].map((text, index) => makeLiveSlide(`k${index + 1}`, text))
  return {
    version: 'v1',
    frame: 'f',
    title: 'A talk',
    lang: 'en',
    fonts: '',
    css: ['section{}'],
    slides,
    source: '',
    ...parts,
  }
}

export function makeLiveSlide(key: string, text: string, parts: Partial<LiveSlide> = {}): LiveSlide {
  return {
    key,
    html: `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section id=""><h1>${text}</h1></section></foreignObject></svg>`,
    numbers: { id: key.slice(1) },
    notes: [],
    line: 1,
    ...parts,
  }
}

const FRAME: LiveFrame = {
  scripts: ['one()', 'two()'],
  write: ({ title, fonts, css, slides, notes, client }) =>
    `<title>${title}</title><style>${fonts}</style><style>${css.join('')}</style>${slides}${notes}${client}</html>`,
}

/** What decks refer to. */
export const FILES: ReadonlyMap<string, AssetContent> = new Map([
  ['0123456789abcdef0123456789abcdef.svg', { bytes: Buffer.from('<svg/>'), type: 'image/svg+xml' }],
])

/** A source that shows `state`, whatever that is at the moment. */
export function makeSource(
  state: () => PreviewState,
  failed: (error: unknown) => void = unforeseen,
): PreviewSource {
  return {
    state,
    failed,
    live: async (name) => {
      const deck = state().decks.find((one) => one.name === name)
      return deck && makeLiveDeck({ version: deck.version })
    },
    frame: async () => FRAME,
    file: async (name) => FILES.get(name),
    action: async (name, body) =>
      name === 'echo' ? { outcome: 'done', message: JSON.stringify(body) } : undefined,
  }
}

function unforeseen(error: unknown): void {
  throw error
}
