import { PICTURE } from '../markdown/read-words.ts'
import { splitWords } from '../markdown/split-words.ts'
import type { LayoutPlace } from '../model/layout-snapshot.ts'
import { isEmoji, raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'

/** What is read on a slide, word by word, and where in it a text or a picture stands. */
export type ReadingOrder = {
  readonly words: readonly string[]
  readonly placeOf: (one: RawText | RawElement) => LayoutPlace
}

/** Header, footer and page number stand elsewhere in the Markdown. The letters of a formula are those of its source. */
export function readInOrder({ elements, texts }: RawSlide): ReadingOrder {
  const words: string[] = []
  const places = new Map<RawText | RawElement, LayoutPlace>()
  const pictures = elements.flatMap((element, index) =>
    isPicture(elements, index) ? [{ element, index }] : [],
  )
  let next = 0
  const readPictures = (before: number): void => {
    for (; (pictures[next]?.element.textsBefore ?? Number.POSITIVE_INFINITY) <= before; next += 1) {
      const { element, index } = pictures[next] ?? {}
      if (element === undefined || index === undefined) continue
      const part = partOf([...raiseFrom(elements, index)])
      places.set(element, part === undefined ? { at: words.length } : { part })
      if (part !== undefined) continue
      words.push(...(element.classes.includes('katex') ? wordsOf(element.alt ?? '') : [PICTURE]))
    }
  }
  for (const [index, text] of texts.entries()) {
    readPictures(index)
    const around = [...raiseFrom(elements, text.element)]
    if (around[0]?.layer !== 'content') continue
    const part = partOf(around)
    const formula = around.find(({ classes }) => classes.includes('katex'))
    const known = formula && places.get(formula)
    places.set(text, known ?? (part === undefined ? { at: words.length } : { part }))
    if (part === undefined && formula === undefined) words.push(...wordsOf(text.text))
  }
  readPictures(texts.length)
  return { words, placeOf: (one) => places.get(one) ?? { at: 0 } }
}

/** One that is written as a picture, and no part of another. */
function isPicture(elements: readonly RawElement[], index: number): boolean {
  const [element, ...outside] = raiseFrom(elements, index)
  if (!element?.picture || element.parent < 0 || element.layer !== 'content') return false
  return !outside.some(({ picture, parent }) => picture && parent >= 0) && !isEmoji(elements, index)
}

const PARTS: Readonly<Record<string, 'header' | 'footer' | 'page number'>> = {
  header: 'header',
  footer: 'footer',
  'section::after': 'page number',
}

/** An author's own `<header>`, deep in the slide, is content. */
export function partOf(around: readonly RawElement[]): 'header' | 'footer' | 'page number' | undefined {
  const outermost = around.at(-2)
  return outermost && PARTS[outermost.tag]
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text).map((word) => word.text)
}
