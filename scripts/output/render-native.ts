import type { DeckPage } from '../browser/deck-browser.ts'
import { readSlideContent } from '../layout/content/read-slide-content.ts'
import type { PptxTarget } from '../model/artifact.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { SlideContent } from '../model/slide-content.ts'
import { groupShapes } from '../pptx/group-shapes.ts'
import { readLinkTarget } from '../pptx/link-target.ts'
import type { NativeSlide } from '../pptx/native-presentation.ts'
import { writeNative } from '../pptx/write-native.ts'
import { collectPictures, type PictureSource } from './native-media.ts'
import type { OutputMetadata } from './output-metadata.ts'
import { pictureElements } from './picture-elements.ts'
import { readNotes } from './read-notes.ts'
import { transitionTo } from './transition-to.ts'

export type NativeOptions = {
  readonly findDeck: FindLinkedDeck
  readonly pictures: PictureSource
  readonly target: PptxTarget
}

export type NativeOutput = {
  readonly bytes: Uint8Array
  /** What can be seen only. */
  readonly rasterized: readonly Rasterized[]
}

/** The deck as a presentation that can be edited: what stands on the slides as text, tables and pictures of its own. */
export async function renderNative(
  page: DeckPage,
  deck: RenderedDeck,
  metadata: OutputMetadata,
  { findDeck, pictures, target }: NativeOptions,
): Promise<NativeOutput> {
  const content = await readSlideContent(page.evaluate, page.familiesOf)
  const { width, height, fonts } = content
  const [files, drawn] = await Promise.all([
    collectPictures(content, pictures),
    pictureElements(page, deck, content),
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
  const presentation = { width, height, properties: metadata, fonts, slides, media }
  return {
    bytes: writeNative(presentation, (href) => readLinkTarget(href, links)),
    rasterized: content.slides.flatMap(rasterizedOn),
  }
}

function rasterizedOn({ number, ground, items }: SlideContent): readonly Rasterized[] {
  return [
    ...(ground.raster ? [{ slide: number, reason: 'background', text: '' }] : []),
    ...items.flatMap((item) =>
      item.kind === 'raster' && item.svg === undefined
        ? [{ slide: number, reason: item.reason, text: item.alt }]
        : [],
    ),
  ]
}
