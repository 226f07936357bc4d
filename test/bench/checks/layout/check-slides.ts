import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '../../../../scripts/commands/check.ts'
import { createWorld } from '../../../../scripts/commands/create-world.ts'
import { DEFAULT_OPTIONS } from '../../../../scripts/commands/default-options.ts'
import type { Diagnostic } from '../../../../scripts/model/diagnostic.ts'
import { makePictures } from './make-pictures.ts'
import { END, GROUNDS, type Ground, HERE, type SlideCase } from './slide-case.ts'

/** What was found on one slide of one deck. */
export type ShownSlide = {
  readonly shown: SlideCase
  readonly ground: Ground
  /** Of the deck, from 1; up to and with `last`. */
  readonly first: number
  readonly last: number
  readonly found: readonly Diagnostic[]
}

const THEMES = fileURLToPath(new URL('../../../../themes/', import.meta.url))

/** Shows every slide in every theme, and tells what the rules find that need a browser. */
export async function checkSlides(cases: readonly SlideCase[]): Promise<readonly ShownSlide[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-layout-'))
  try {
    const decks = GROUNDS.flatMap((ground) => [
      writeDeck(ground, 'usual rules', cases),
      writeDeck(ground, 'all rules', cases),
    ])
    const write = (path: string, content: string | Uint8Array): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    write('package.json', '{}\n')
    for (const [path, bytes] of await makePictures()) write(path, bytes)
    for (const { file, text } of decks) write(file, text)
    mkdirSync(join(folder, 'themes/fonts'), { recursive: true })
    copyFileSync(join(THEMES, 'lectern.css'), join(folder, 'themes/lectern.css'))
    for (const name of readdirSync(join(THEMES, 'fonts')))
      copyFileSync(join(THEMES, 'fonts', name), join(folder, 'themes/fonts', name))
    const env = { ...process.env, LECTERN_CACHE_DIR: join(folder, 'cache') }
    const world = createWorld({ workingFolder: folder, env })
    const { diagnostics } = await check({ ...DEFAULT_OPTIONS, timeout: 300_000 }, world)
    const judged = diagnostics.filter(({ rule }) => /^layout\/|^asset\/too-|failed/.test(rule))
    return decks.flatMap(({ file, slides }) =>
      slides.map((slide) => ({
        ...slide,
        found: judged.filter((one) => one.file === file && slideOf(one, slides) === slide),
      })),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Place = Omit<ShownSlide, 'found'> & { readonly start: number; readonly number: number }

/** A font that is missing is told for a place, not for a slide. */
function slideOf({ slide, span }: Diagnostic, places: readonly Place[]): Place | undefined {
  if (slide !== undefined) return places.find(({ number }) => number === slide)
  const line = span?.start.line ?? 0
  return places.findLast(({ start }) => start <= line)
}

/** Rules that are a matter of taste judge only what is clean otherwise: a slide that overflows has many words, too. */
type Strictness = 'usual rules' | 'all rules'

const TASTE = /^layout\/(?:dense|long-line)$/
const ALL_RULES = 'lectern:\n  rules: { layout/dense: warning, layout/long-line: warning }\n'

function writeDeck(
  ground: Ground,
  strictness: Strictness,
  cases: readonly SlideCase[],
): { readonly file: string; readonly text: string; readonly slides: readonly Place[] } {
  const [theme = '', size = ''] = ground.split(' ')
  const slides: Place[] = []
  let text = `---\ntheme: ${theme}\nsize: '${size}'\ntitle: Slides\nlang: en\nmath: katex\n${strictness === 'all rules' ? ALL_RULES : ''}---\n\n# The first slide\n`
  for (const shown of cases) {
    const isStrict = shown.rule === undefined || TASTE.test(shown.rule)
    if (isStrict !== (strictness === 'all rules') || shown.only?.includes(ground) === false) continue
    text += '\n---\n\n'
    const start = lineOf(text)
    const [before = '', behind = ''] = shown.markdown.split(HERE)
    const first = start + lineOf(before) - 1
    const region = behind.includes(END) ? (behind.split(END)[0] ?? '') : ''
    const last = first + lineOf(region.trimEnd()) - 1
    slides.push({ shown, ground, first, last, start, number: slides.length + 2 })
    text += `${shown.markdown.replace(HERE, '').replace(END, '')}\n`
  }
  return { file: `slides/${`${ground} ${strictness}`.replace(/\W+/g, '-')}.md`, text, slides }
}

/** Of the end of the text, from 1. */
function lineOf(text: string): number {
  return text.split('\n').length
}
