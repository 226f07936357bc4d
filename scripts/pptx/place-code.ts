import type { PptxTarget } from '../model/artifact.ts'
import type { ContentRun } from '../model/content-text.ts'
import type { ContentCode } from '../model/slide-content.ts'
import { seatOf } from './line-seat.ts'
import type { CodeShape } from './native-shape.ts'
import { turnAbout } from './turn-about.ts'

/** A block of code, its first baseline where it was. */
export function placeCode({ text, turn, ...box }: ContentCode, target: PptxTarget): CodeShape {
  const { pitch, size, ascent, descent, firstBaseline, rectangle, rightToLeft } = text
  const top = firstBaseline - seatOf({ height: pitch, size, ascent, descent }, target)
  return {
    ...box,
    ...(turn !== undefined && { rectangle: turnAbout(box.rectangle, turn), degrees: turn.degrees }),
    insets: {
      start: rightToLeft ? rightOf(box.rectangle) - rightOf(rectangle) : rectangle.x - box.rectangle.x,
      top: top - box.rectangle.y,
    },
    ...(rightToLeft && { rightToLeft }),
    lineHeight: pitch,
    size,
    lines: splitLines(text.runs),
  }
}

function rightOf({ x, width }: ContentCode['rectangle']): number {
  return x + width
}

function splitLines(runs: readonly ContentRun[]): readonly (readonly ContentRun[])[] {
  const lines: ContentRun[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'break') lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
}
