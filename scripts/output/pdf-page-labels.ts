import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { RenderedSlide } from '../model/rendered-deck.ts'

/**
 * Calls each page by the number that its slide shows, so that "slide 12" is found under 12: with `paginate: skip` and
 * `hold`, numbers are not those of the pages.
 */
export function addPageLabels({ catalog, context }: PDFDocument, slides: readonly RenderedSlide[]): void {
  const labels = labelsOf(slides.map(shownNumber))
  const ranges = labels.flatMap((label, index) => {
    const previous = labels[index - 1]
    const follows = label === undefined ? previous === undefined : label === (previous ?? Number.NaN) + 1
    if (index > 0 && follows) return []
    return [index, label === undefined ? {} : { S: 'D', St: label }]
  })
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }))
}

/** Marpit writes it wherever it is shown. */
function shownNumber({ html }: RenderedSlide): number | undefined {
  const number = / data-marpit-pagination="(\d+)"/.exec(html)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Slides without a number count all the same, unless those around them leave no room for that; then they have no label. */
function labelsOf(shown: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const labels: (number | undefined)[] = []
  for (let index = 0, last = 0; index < shown.length; ) {
    const number = shown[index]
    if (number !== undefined) {
      labels.push(number)
      last = number
      index += 1
      continue
    }
    const found = shown.slice(index).findIndex((other) => other !== undefined)
    const count = found < 0 ? shown.length - index : found
    const next = shown[index + count]
    const counted = next === undefined || next - last > count
    for (let step = 1; step <= count; step += 1) labels.push(counted ? last + step : undefined)
    index += count
  }
  return labels
}
