import type { LayoutBox, LayoutPlace, LayoutSnapshot, SlideLayout } from '../model/layout-snapshot.ts'
import { collectBoxes, type TextBox } from './collect-boxes.ts'
import { findCutBlocks } from './find-cut-blocks.ts'
import { findLowContrasts } from './find-low-contrasts.ts'
import { findOverflows } from './find-overflows.ts'
import { findOverlaps } from './find-overlaps.ts'
import { findSmallTexts } from './find-small-texts.ts'
import { findStrays } from './find-strays.ts'
import { isEmoji } from './raw-ancestors.ts'
import type { RawPage, RawSlide } from './raw-page.ts'
import { type ReadingOrder, readInOrder } from './reading-order.ts'
import { toRectangle } from './rectangles.ts'
import { splitCharacters } from './split-characters.ts'

/** `missing`: characters that no font of the page could draw. */
export function createSnapshot(raw: RawPage, missing: ReadonlySet<string>): LayoutSnapshot {
  return {
    width: raw.width,
    height: raw.height,
    slides: raw.slides.map((slide, index) =>
      layoutOf(slide, index + 1, missing, Math.min(raw.width, raw.height)),
    ),
  }
}

function layoutOf(slide: RawSlide, number: number, missing: ReadonlySet<string>, side: number): SlideLayout {
  const boxes = collectBoxes(slide)
  const order = readInOrder(slide)
  const { low, onPictures } = findLowContrasts(slide, side, order)
  const missed = missingOn(slide, missing, order)
  const found = {
    overflows: findOverflows(slide, order),
    smallTexts: findSmallTexts(slide, order),
    overlaps: findOverlaps(slide, order),
    strays: findStrays(slide, order),
    cutBlocks: findCutBlocks(slide, order),
    ...(low.length > 0 ? { lowContrasts: low } : {}),
    ...(onPictures.length > 0 ? { onPictures } : {}),
    missingGlyphs: missed.map(({ character }) => character),
    ...(missed.length > 0 ? { missingPlaces: missed.map(({ place }) => place) } : {}),
  }
  const title = titleOf(boxes)
  return {
    number,
    ...(title === undefined ? {} : { title }),
    text: boxes
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    boxes: boxes.map(({ box }) => box),
    links: slide.links.map(({ href, text, rectangle }) => ({
      href,
      text,
      rectangle: toRectangle(rectangle),
    })),
    ...found,
    ...(Object.values(found).some(({ length }) => length > 0) ? { words: order.words } : {}),
  }
}

/** The first heading of the highest level. */
function titleOf(boxes: readonly TextBox[]): string | undefined {
  const headings = boxes.filter(({ box, text }) => box.level !== undefined && text !== '')
  const highest = Math.min(...headings.map(({ box }) => levelOf(box)))
  return headings.find(({ box }) => levelOf(box) === highest)?.text.replace(/\s+/g, ' ')
}

function levelOf({ level }: LayoutBox): number {
  return level ?? Number.POSITIVE_INFINITY
}

type Missing = { readonly character: string; readonly place: LayoutPlace }

function missingOn(
  { elements, texts }: RawSlide,
  missing: ReadonlySet<string>,
  { placeOf }: ReadingOrder,
): readonly Missing[] {
  const found = new Map<string, LayoutPlace>()
  for (const text of texts) {
    if (text.style === undefined || isEmoji(elements, text.element)) continue
    for (const character of splitCharacters(text.text)) {
      if (missing.has(character) && !found.has(character)) found.set(character, placeOf(text))
    }
  }
  return [...found].map(([character, place]) => ({ character, place })).sort(byCharacter)
}

function byCharacter(a: Missing, b: Missing): number {
  return a.character < b.character ? -1 : 1
}
