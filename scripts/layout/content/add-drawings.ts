import type { ContentItem, ContentRaster, DeckContent } from '../../model/slide-content.ts'
import type { DrawingOrder } from './copy-drawings.ts'

/** Adds to pictures of drawings the drawings themselves, where they can stand for themselves. */
export async function addDrawings(
  content: DeckContent,
  copyAll: (orders: readonly DrawingOrder[]) => Promise<readonly (string | null)[]>,
): Promise<DeckContent> {
  const drawings = content.slides.flatMap(({ items }) => items.filter(isDrawing))
  if (drawings.length === 0) return content
  const copies = await copyAll(
    drawings.map(({ source, rectangle: { x, y, width, height } }) => ({
      element: source.element,
      rectangle: [x, y, width, height],
    })),
  )
  const svgs = new Map(drawings.map((drawing, index) => [drawing as ContentItem, copies[index] ?? undefined]))
  const slides = content.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) => {
      const svg = svgs.get(item)
      return item.kind === 'raster' && svg !== undefined && svg.length < LONGEST ? { ...item, svg } : item
    }),
  }))
  return { ...content, slides }
}

/** In characters. A program that opens a longer one shows the picture faster. */
const LONGEST = 1_000_000

function isDrawing(item: ContentItem): item is ContentRaster {
  return item.kind === 'raster' && item.reason === 'svg' && item.source.part === 'whole'
}
