import type { LayoutBox, LayoutSnapshot, SlideLayout } from '../model/layout-snapshot.ts'
import { collectBoxes, type TextBox } from './collect-boxes.ts'
import { findCutBlocks } from './find-cut-blocks.ts'
import { findLowContrasts } from './find-low-contrasts.ts'
import { findOverflows } from './find-overflows.ts'
import { findOverlaps } from './find-overlaps.ts'
import { findSmallTexts } from './find-small-texts.ts'
import { findStrays } from './find-strays.ts'
import { isEmoji } from './raw-ancestors.ts'
import type { RawPage, RawSlide } from './raw-page.ts'
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
  const { low, onPictures } = findLowContrasts(slide, side)
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
    overflows: findOverflows(slide),
    smallTexts: findSmallTexts(slide),
    overlaps: findOverlaps(slide),
    strays: findStrays(slide),
    cutBlocks: findCutBlocks(slide),
    ...(low.length > 0 ? { lowContrasts: low } : {}),
    ...(onPictures.length > 0 ? { onPictures } : {}),
    missingGlyphs: missingOn(slide, missing),
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

function missingOn({ elements, texts }: RawSlide, missing: ReadonlySet<string>): readonly string[] {
  const found = texts
    .filter(({ element, style }) => style !== undefined && !isEmoji(elements, element))
    .flatMap(({ text }) => splitCharacters(text))
    .filter((character) => missing.has(character))
  return [...new Set(found)].sort()
}
