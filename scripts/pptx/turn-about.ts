import type { ContentTurn } from '../model/content-look.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'

/** Where a rectangle lies that is turned about its own centre, so that it looks as if it was turned with all that turned about `from`. */
export function turnAbout(rectangle: Rectangle, { degrees, from, to }: ContentTurn): Rectangle {
  const angle = (degrees * Math.PI) / 180
  const dx = rectangle.x + rectangle.width / 2 - from.x
  const dy = rectangle.y + rectangle.height / 2 - from.y
  return {
    ...rectangle,
    x: to.x + dx * Math.cos(angle) - dy * Math.sin(angle) - rectangle.width / 2,
    y: to.y + dx * Math.sin(angle) + dy * Math.cos(angle) - rectangle.height / 2,
  }
}
