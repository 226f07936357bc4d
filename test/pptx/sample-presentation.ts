import type { Presentation, PresentationSlide, Shape } from '../../scripts/pptx/presentation.ts'

const SLIDE = { x: 0, y: 0, width: 1280, height: 720 }

/** A presentation of 1280 × 720 pixels. */
export function presentationOf(
  slides: readonly PresentationSlide[],
  properties: Partial<Presentation['properties']> = {},
): Presentation {
  return {
    width: 1280,
    height: 720,
    properties: {
      title: 'A talk',
      lang: 'en',
      modified: new Date('2026-01-02T03:04:05.678Z'),
      ...properties,
    },
    slides,
  }
}

/** A slide with one picture all over it, and `shapes` around that. */
export function slideOf(
  content: {
    picture?: string
    alt?: string
    before?: readonly Shape[]
    after?: readonly Shape[]
    notes?: PresentationSlide['notes']
  } = {},
): PresentationSlide {
  const { picture = 'picture', alt = 'Words of the slide', before = [], after = [], notes = [] } = content
  const bytes = new TextEncoder().encode(picture)
  const shape: Shape = { kind: 'picture', rectangle: SLIDE, format: 'png', bytes, name: 'Slide', alt }
  return { shapes: [...before, shape, ...after], notes }
}

export function titleOf(text: string): Shape {
  return { kind: 'title', rectangle: { x: 80, y: 40, width: 1120, height: 60 }, text, fontSize: 48 }
}
