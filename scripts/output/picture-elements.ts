import type { DeckPage } from '../browser/deck-browser.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { ContentRaster, DeckContent, RasterSource } from '../model/slide-content.ts'
import { type NativeFilm, type NativeMedia, rasterKey } from '../pptx/native-presentation.ts'
import { slideRectangle } from './render-page.ts'
import { repackPng } from './repack-png.ts'

/**
 * Pictures of everything on the slides that nothing else can show, each of one element on nothing, by `rasterKey`.
 * `lendPage`: a page on which these slides, from 0, are drawn.
 */
export async function pictureElements(
  lendPage: <T>(slides: ReadonlySet<number>, use: (page: DeckPage) => Promise<T>) => Promise<T>,
  deck: RenderedDeck,
  { width, height, slides }: DeckContent,
  films: ReadonlyMap<string, NativeFilm>,
): Promise<ReadonlyMap<string, NativeMedia>> {
  const orders = slides.flatMap(({ number, ground, items }): readonly Order[] => [
    ...(ground.raster ? [{ number, source: ground.raster, rectangle: { x: 0, y: 0, width, height } }] : []),
    ...items
      .filter((item): item is ContentRaster => item.kind === 'raster')
      .map(({ source, rectangle, svg, plays = '' }) => ({
        number,
        source,
        rectangle,
        svg,
        film: films.get(plays),
      })),
  ])
  if (orders.length === 0) return new Map()
  const slidesWith = new Set(orders.map(({ number }) => number - 1))
  return lendPage(
    slidesWith,
    async (page) => new Map(await Promise.all(orders.map((order) => take(page, order)))),
  )

  async function take(
    page: DeckPage,
    { number, source, rectangle, svg, film }: Order,
  ): Promise<readonly [string, NativeMedia]> {
    const clip = slideRectangle(deck, number - 1)
    const png = await page.screenshot(clip, {
      scale: SCALE,
      format: 'png',
      only: { source, part: rectangle },
    })
    const media: NativeMedia = {
      format: 'png',
      bytes: await repackPng(png),
      ...(svg !== undefined && { svg: new TextEncoder().encode(svg) }),
      ...(film && { film }),
    }
    return [rasterKey(source), media]
  }
}

type Order = {
  readonly number: number
  readonly source: RasterSource
  readonly rectangle: Rectangle
  readonly svg?: string | undefined
  /** What plays when the picture is clicked. */
  readonly film?: NativeFilm | undefined
}

/** As sharp as whole slides are pictured. */
const SCALE = 2
