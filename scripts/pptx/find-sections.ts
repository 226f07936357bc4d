import { createHash } from 'node:crypto'
import type { NativeSlide } from './native-presentation.ts'
import type { TextShape } from './native-shape.ts'

/** Slides that belong together, as the list of slides folds them. */
export type Section = {
  readonly name: string
  /** Equal for equal sections: `{01234567-89AB-CDEF-0123-456789ABCDEF}`. */
  readonly id: string
  /** From 1. */
  readonly slides: readonly number[]
}

/**
 * The sections of a deck. Each begins with a slide whose class says so; where none does, with a slide that is made for titles, or shows
 * nothing but an `h1`. None where that leaves one section only, or where most slides would begin one.
 */
export function findSections(slides: readonly NativeSlide[], title: string): readonly Section[] {
  const said = slides.map(({ classes }) => classes.some((name) => SECTION.test(name)))
  const isStart = said.includes(true)
    ? said
    : slides.map((slide) => slide.classes.some((name) => TITLE.test(name)) || showsTitleOnly(slide))
  const starts = slides.flatMap((_, index) => (index === 0 || isStart[index] ? [index] : []))
  if (starts.length < 2 || starts.length > slides.length / 2) return []
  return starts.map((start, index) => {
    const named = slides[start]
    const name = (named && titleOf(named)) || title || `${index + 1}`
    const numbers = slides.slice(start, starts[index + 1]).map((_, at) => start + at + 1)
    return { name, id: identify([index, name, numbers.length]), slides: numbers }
  })
}

const SECTION = /^(?:section|chapter|part|divider)$/i
const TITLE = /^(?:lead|title|cover)$/i

function showsTitleOnly({ shapes }: NativeSlide): boolean {
  const seen = shapes.filter(
    (shape) =>
      shape.kind !== 'box' &&
      !(shape.kind === 'picture' && shape.background) &&
      !(shape.kind === 'text' && AROUND.has(shape.role)),
  )
  const [only] = seen
  return seen.length === 1 && only?.kind === 'text' && only.paragraphs[0]?.heading === 1
}

const AROUND: ReadonlySet<TextShape['role']> = new Set(['header', 'footer', 'page-number'])

function titleOf({ shapes }: NativeSlide): string {
  const title = shapes.find((shape) => shape.kind === 'text' && shape.role === 'title')
  const runs = title?.kind === 'text' ? title.paragraphs.flatMap((paragraph) => paragraph.runs) : []
  const text = runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')
  const name = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
  return [...name].slice(0, LONGEST).join('')
}

/** In characters: nobody reads more in the list of slides. */
const LONGEST = 100

function identify(content: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').toUpperCase()
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ]
  return `{${parts.join('-')}}`
}
