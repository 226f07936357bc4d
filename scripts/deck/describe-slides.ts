import type { DeckOutline, OutlineSlide } from '../engine/read-outline.ts'
import type { Heading, Slide } from '../model/deck.ts'
import type { Reference } from '../model/reference.ts'
import { createLocate, type Range, type Span } from '../model/span.ts'
import { directiveName } from './known-directives.ts'
import type { Content, FoundHeading } from './read-content.ts'
import type { YamlEntry } from './read-yaml.ts'

/** A setting, and the slide it stands on or is meant for. None: the deck as a whole. */
export type Setting = { readonly entry: YamlEntry; readonly slide?: number }

export type SlideMaterial = {
  /** What `outline` and `content` were read from. */
  readonly text: string
  readonly outline: DeckOutline
  readonly content: Content
  readonly settings: readonly Setting[]
  readonly references: readonly Reference[]
  readonly locate: (range: Range) => Span
  readonly slideAt: (offset: number) => number
}

export function describeSlides(material: SlideMaterial): readonly Slide[] {
  const { text, outline, content, settings, references, locate, slideAt } = material
  const lines = findLines(text)
  const headings = content.headings.map((heading) => ({ ...heading, slide: slideAt(heading.range.start) }))
  const filled = new Set([
    ...content.visible.map(slideAt),
    ...settings.flatMap(({ entry, slide }) => (slide !== undefined && isBackground(entry) ? [slide] : [])),
  ])

  return outline.slides.map(({ firstLine, lastLine, directives, notes }, index): Slide => {
    const number = index + 1
    const found = headings.filter(({ slide }) => slide === number)
    const title = findTitle(found)
    const end = lines[lastLine - 1]?.end ?? text.length
    return {
      number,
      ...(title !== undefined && { title }),
      headings: found.map(({ level, text, range }): Heading => ({ level, text, span: locate(range) })),
      notes,
      classes: readClasses(directives),
      references: references.filter(({ slide }) => slide === number),
      empty: !filled.has(number),
      span: locate({ start: lines[firstLine - 1]?.start ?? end, end }),
    }
  })
}

/** Leads from an offset to the number of its slide. */
export function createSlideAt(text: string, { slides }: DeckOutline): (offset: number) => number {
  const locate = createLocate(text)
  return (offset) => {
    const { line } = locate(offset, offset).start
    return Math.max(1, slides.findLastIndex(({ firstLine }) => firstLine <= line) + 1)
  }
}

function findTitle(headings: readonly FoundHeading[]): string | undefined {
  const said = headings.filter(({ text }) => text !== '')
  const highest = Math.min(...said.map(({ level }) => level))
  return said.find(({ level }) => level === highest)?.text
}

function readClasses({ class: classes }: OutlineSlide['directives']): readonly string[] {
  const list = Array.isArray(classes) ? classes : [classes ?? '']
  return list.flatMap((names) => String(names).split(/\s+/)).filter((name) => name !== '')
}

function isBackground({ key, value }: YamlEntry): boolean {
  return /^background(?:Image|Color)$/.test(directiveName(key)) && value !== ''
}

/** Places of all lines, without their endings. */
function findLines(text: string): readonly Range[] {
  const lines: Range[] = []
  let start = 0
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index })
    start = index + ending.length
  }
  return [...lines, { start, end: text.length }]
}
