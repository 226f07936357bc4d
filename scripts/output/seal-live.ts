import type { FileBook, FileUses } from './file-book.ts'
import { groupRules } from './group-rules.ts'
import { inlineCss } from './inline-css.ts'
import { sealFragment } from './seal-html.ts'
import { splitCss } from './split-css.ts'

export type LiveSealing = {
  /** Address against which URLs are resolved. */
  readonly base: string
  readonly files: FileBook
  /** Where a link leads to in the preview; nothing when it may not be followed. */
  readonly linkTo: (href: string) => string | undefined
}

/** A deck whose files have addresses on the preview's server, and from what it was made: the next one takes over what is the same. */
export type SealedDeck = {
  readonly slides: readonly string[]
  readonly style: SealedStyle
  /** Slides by what they were before. */
  readonly known: SealedTexts
}

export type SealedStyle = {
  readonly source: string
  /** The `@font-face` rules. */
  readonly fonts: string
  /** All other rules, in groups that are style sheets by themselves. */
  readonly css: readonly string[]
  /** Rules by what they were before. */
  readonly known: SealedTexts
}

type SealedTexts = ReadonlyMap<string, { readonly text: string; readonly uses: FileUses }>

/** Seals what is new: going over 1,000 slides takes a second. `before` was made with the same `base` and the same links. */
export async function sealLive(
  slides: readonly string[],
  css: string,
  sealing: LiveSealing,
  before: SealedDeck | undefined,
): Promise<SealedDeck> {
  const [style, known] = await Promise.all([
    sealStyle(css, sealing, before?.style),
    sealTexts(slides, sealing.files, before?.known, (slide, uses) =>
      sealFragment(slide, { ...sealing, scripts: [], resources: sealing.files.resources(uses) }),
    ),
  ])
  return { slides: slides.map((slide) => known.get(slide)?.text ?? ''), style, known }
}

async function sealStyle(
  source: string,
  { base, files }: LiveSealing,
  before: SealedStyle | undefined,
): Promise<SealedStyle> {
  if (before?.source === source && [...before.known.values()].every(({ uses }) => files.holds(uses)))
    return before
  const rules = splitCss(source)
  const known = await sealTexts(
    rules.filter((rule) => /url\(|@import/i.test(rule)),
    files,
    before?.known,
    (rule, uses) => inlineCss(rule, base, files.resources(uses)),
  )
  const write = (kind: 'fonts' | 'others'): readonly string[] =>
    rules
      .filter((rule) => isFontFace(rule) === (kind === 'fonts'))
      .map((rule) => known.get(rule)?.text ?? rule)
  return { source, fonts: write('fonts').join(''), css: groupRules(write('others')), known }
}

function isFontFace(rule: string): boolean {
  return /^(?:\s|\/\*[\s\S]*?\*\/)*@font-face\b/i.test(rule)
}

async function sealTexts(
  texts: readonly string[],
  files: FileBook,
  before: SealedTexts | undefined,
  seal: (text: string, uses: Map<string, string | undefined>) => Promise<string>,
): Promise<SealedTexts> {
  const known = new Map<string, { readonly text: string; readonly uses: FileUses }>()
  const fresh: string[] = []
  for (const text of texts) {
    const last = before?.get(text)
    if (last && files.holds(last.uses)) known.set(text, last)
    else fresh.push(text)
  }
  await Promise.all(
    fresh.map(async (text) => {
      const uses = new Map<string, string | undefined>()
      known.set(text, { text: await seal(text, uses), uses })
    }),
  )
  return known
}
