import type { PassEdit } from './findings.ts'

/**
 * Joins two steps into one: `second` was found in `between`, the text after `first`. The answer leads from the text
 * before `first` to the text after `second`; edits that touch become one, so that a run is one edit.
 */
export function composeEdits(
  between: string,
  first: readonly PassEdit[],
  second: readonly PassEdit[],
): readonly PassEdit[] {
  const clusters = clusterTouching([...first.map(placeAfter(first)), ...second.map(placeBefore)])
  let growth = 0
  return clusters.map(({ start, end, firsts, seconds }) => {
    const own = firsts.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
    const composed = {
      start: start - growth,
      end: end - growth - own,
      text: applyPassEdits(between.slice(start, end), seconds.map(moveBy(-start))),
      history: [...(seconds[0]?.history ?? []), ...(firsts[0]?.history ?? [])],
      confidence: Math.min(...[...firsts, ...seconds].map(({ confidence }) => confidence)),
    }
    growth += own
    return composed
  })
}

/** The text after `edits`, which are in order and do not overlap. */
export function applyPassEdits(text: string, edits: readonly PassEdit[]): string {
  let result = ''
  let position = 0
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(position, start) + replacement
    position = end
  }
  return result + text.slice(position)
}

/** Where the replacements stand in the text after `edits`. */
export function producedRanges(
  edits: readonly PassEdit[],
): readonly { readonly start: number; readonly end: number }[] {
  return edits.map(placeAfter(edits)).map(({ start, end }) => ({ start, end }))
}

type Placed = {
  readonly start: number
  readonly end: number
  readonly firsts: readonly PassEdit[]
  readonly seconds: readonly PassEdit[]
}

/** To be called in order, for each edit of `edits`. */
function placeAfter(edits: readonly PassEdit[]): (edit: PassEdit) => Placed {
  let growth = 0
  const starts = new Map<PassEdit, number>()
  for (const edit of edits) {
    starts.set(edit, edit.start + growth)
    growth += edit.text.length - (edit.end - edit.start)
  }
  return (edit) => {
    const start = starts.get(edit) ?? edit.start
    return { start, end: start + edit.text.length, firsts: [edit], seconds: [] }
  }
}

function placeBefore(edit: PassEdit): Placed {
  return { start: edit.start, end: edit.end, firsts: [], seconds: [edit] }
}

function clusterTouching(places: readonly Placed[]): readonly Placed[] {
  const clusters: Placed[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = clusters.at(-1)
    if (last === undefined || place.start > last.end) clusters.push(place)
    else {
      clusters[clusters.length - 1] = {
        start: last.start,
        end: Math.max(last.end, place.end),
        firsts: [...last.firsts, ...place.firsts],
        seconds: [...last.seconds, ...place.seconds],
      }
    }
  }
  return clusters
}

function moveBy(distance: number): (edit: PassEdit) => PassEdit {
  return (edit) => ({ ...edit, start: edit.start + distance, end: edit.end + distance })
}
