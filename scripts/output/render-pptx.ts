import type { DeckPage } from '../browser/deck-browser.ts'
import type { LayoutBox, LayoutSnapshot, SlideLayout } from '../model/layout-snapshot.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { type LinkTargetOptions, readLinkTarget } from '../pptx/link-target.ts'
import type { PresentationSlide, Shape, TitleShape } from '../pptx/presentation.ts'
import { writePresentation } from '../pptx/write-presentation.ts'
import type { OutputMetadata } from './output-metadata.ts'
import { DRAW_ALWAYS, pictureSlides, type RememberPicture } from './picture-slides.ts'
import { readNotes } from './read-notes.ts'
import { transitionTo } from './transition-to.ts'

export type PptxOptions = {
  /** Links to decks that are not found are left out. */
  readonly findDeck?: FindLinkedDeck
  /** Slides, from 0, that photographs cover so far that their picture is one itself. */
  readonly photographic?: ReadonlySet<number>
  /** Pictures taken before. */
  readonly remember?: RememberPicture
}

/** The deck as a presentation: each slide looks as in the browser, and says in words what is on it. */
export async function renderPptx(
  page: DeckPage,
  deck: RenderedDeck,
  layout: LayoutSnapshot,
  metadata: OutputMetadata,
  options: PptxOptions = {},
): Promise<Uint8Array> {
  const { width, height } = layout
  const links = { slides: layout.slides.length, findDeck: options.findDeck ?? (() => undefined) }
  const { photographic = new Set<number>(), remember = DRAW_ALWAYS } = options
  const pictures = await pictureSlides(
    page,
    deck,
    SCALE,
    (index) => (photographic.has(index) ? 'jpeg' : 'png'),
    remember,
  )
  const slides = layout.slides.map((slide, index): PresentationSlide => {
    const drawn = pictures[index]
    if (drawn === undefined) throw new Error(`Slide ${slide.number} was not drawn`)
    const picture: Shape = {
      kind: 'picture',
      rectangle: { x: 0, y: 0, width, height },
      ...drawn,
      name: `Slide ${slide.number}`,
      alt: describe(slide),
    }
    return {
      shapes: [...titlesOf(slide, layout), picture, ...hotSpotsOf(slide, links)],
      notes: readNotes(deck.slides[index]),
      ...transitionTo(deck, index),
    }
  })
  return writePresentation({ width, height, properties: metadata, slides })
}

/** Two pixels of picture for each of the slide: sharp on screens and projectors of today, up to 4K for common sizes. */
const SCALE = 2

/** All that a reader who cannot see the picture should hear: its words, then what its own pictures show. */
function describe({ number, text, boxes }: SlideLayout): string {
  const pictures = boxes.flatMap(({ alt }) => (alt === undefined || text.includes(alt) ? [] : [alt]))
  const lines = [text, ...pictures].filter((line) => line !== '')
  return lines.length > 0 ? lines.join('\n') : `Slide ${number}`
}

/** Where the heading is, behind the picture: nobody sees it, outlines and screen readers name the slide by it. */
function titlesOf({ title, boxes }: SlideLayout, { width, height }: LayoutSnapshot): readonly TitleShape[] {
  if (title === undefined) return []
  const heading = boxes.find((box) => box.kind === 'heading' && isTextOf(title, box))
  const rectangle = heading?.rectangle ?? { x: 0, y: 0, width, height: height / 5 }
  return [{ kind: 'title', rectangle, text: title, fontSize: heading?.runs[0]?.fontSize ?? height / 15 }]
}

/** White space aside: runs do not say how they are joined. */
function isTextOf(text: string, { runs }: LayoutBox): boolean {
  const joined = runs.map((run) => run.text).join('')
  return joined.replace(/\s+/gu, '') === text.replace(/\s+/gu, '')
}

function hotSpotsOf({ links }: SlideLayout, options: LinkTargetOptions): readonly Shape[] {
  return links.flatMap(({ rectangle, href, text }) => {
    const target = readLinkTarget(href, options)
    return target === undefined ? [] : [{ kind: 'hot-spot', rectangle, target, text }]
  })
}
