import type { DeckPage } from '../browser/deck-browser.ts'
import { type FaceRule, readFaces } from '../layout/content/read-faces.ts'
import { readSlideContent } from '../layout/content/read-slide-content.ts'
import type { PptxTarget } from '../model/artifact.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { ContentRaster, SlideContent } from '../model/slide-content.ts'
import { groupShapes } from '../pptx/group-shapes.ts'
import { readLinkTarget } from '../pptx/link-target.ts'
import type { NativeFilm, NativeSlide } from '../pptx/native-presentation.ts'
import { writeNative } from '../pptx/write-native.ts'
import { collectFilms } from './collect-films.ts'
import { embedFonts } from './fonts/embed-fonts.ts'
import { collectPictures, type PictureSource } from './native-media.ts'
import type { OutputMetadata } from './output-metadata.ts'
import { pictureElements } from './picture-elements.ts'
import { readNotes } from './read-notes.ts'
import { transitionTo } from './transition-to.ts'

export type NativeOptions = {
  readonly findDeck: FindLinkedDeck
  readonly pictures: PictureSource
  readonly target: PptxTarget
  /** Lends a page on which these slides, from 0, show their pictures. */
  readonly lendDrawn: <T>(slides: ReadonlySet<number>, use: (page: DeckPage) => Promise<T>) => Promise<T>
}

export type NativeOutput = {
  readonly bytes: Uint8Array
  /** What can be seen only. */
  readonly rasterized: readonly Rasterized[]
}

/**
 * The deck as a presentation that can be edited: what stands on the slides as text, tables and pictures of its own.
 * `page`: need not show pictures, but have their place for them.
 */
export async function renderNative(
  page: DeckPage,
  deck: RenderedDeck,
  metadata: OutputMetadata,
  { findDeck, pictures, target, lendDrawn }: NativeOptions,
): Promise<NativeOutput> {
  const content = await readSlideContent(page.evaluate, page.familiesOf)
  const { width, height } = content
  const rules = await page.evaluate<readonly FaceRule[]>(`((__name) => (${readFaces})())((it) => it)`)
  const films = await collectFilms(content, pictures.gate)
  const [files, drawn, fonts] = await Promise.all([
    collectPictures(content, pictures),
    pictureElements(lendDrawn, deck, content, films),
    embedFonts(content, rules, pictures.gate),
  ])
  const media = new Map([...files, ...drawn])
  const slides = content.slides.map((slide, index): NativeSlide => {
    const { classes, lang, id, ground } = slide
    return {
      classes,
      ...(lang !== undefined && { lang }),
      ...(id !== undefined && { id }),
      ground,
      shapes: groupShapes(slide, target),
      notes: readNotes(deck.slides[index]),
      ...transitionTo(deck, index),
    }
  })
  const links = { slides: slides.length, findDeck }
  const presentation = { width, height, properties: metadata, ...fonts, slides, media }
  return {
    bytes: writeNative(presentation, (href) => readLinkTarget(href, links)),
    rasterized: content.slides.flatMap((slide) => rasterizedOn(slide, films)),
  }
}

/** What is neither a drawing nor a film in the presentation. */
function rasterizedOn(
  { number, ground, items }: SlideContent,
  films: ReadonlyMap<string, NativeFilm>,
): readonly Rasterized[] {
  const lost = items.filter((item) => item.kind === 'raster').filter(isLost)
  return [
    ...(ground.raster ? [{ slide: number, reason: 'background', text: '' }] : []),
    ...lost.map(({ reason, alt }) => ({ slide: number, reason, text: alt })),
  ]

  function isLost({ svg, plays }: ContentRaster): boolean {
    return svg === undefined && (plays === undefined || !films.has(plays))
  }
}
