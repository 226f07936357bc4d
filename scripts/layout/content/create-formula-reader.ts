/// <reference lib="dom" />

/** How formulas are drawn that stand in a line of text. */
export type FormulaReader = {
  /** All that is drawn of a formula; absent for other elements: its box is no higher than the letters beside it. */
  readonly reachOf: (element: Element) => DOMRect | undefined
  /** What a formula is made of that is broken across lines, in order; none for all others. */
  readonly partsOf: (element: Element) => readonly FormulaPart[]
}

export type FormulaPart = {
  readonly element: HTMLElement
  /** As high as its line: the parts themselves differ. */
  readonly box: DOMRect
  readonly reach: DOMRect
}

/** Runs in the page: its source is sent there, so everything it needs is inside of it. */
export function createFormulaReader(): FormulaReader {
  return { reachOf, partsOf }

  function reachOf(element: Element): DOMRect | undefined {
    const parts = piecesOf(element).map((part) => part.getBoundingClientRect())
    return parts.length > 0 ? join([element.getBoundingClientRect(), ...parts]) : undefined
  }

  function partsOf(element: Element): readonly FormulaPart[] {
    const pieces = piecesOf(element)
    const lines = pieces.length > 1 ? [...element.getClientRects()] : []
    if (lines.length < 2) return []
    return pieces.map((piece) => {
      const own = piece.getBoundingClientRect()
      const middle = own.top + own.height / 2
      const line = lines.find(({ top, bottom }) => top < middle && middle < bottom) ?? own
      const box = new DOMRect(own.left, line.top, own.width, line.height)
      return { element: piece, box, reach: join([own, box]) }
    })
  }

  /** Lines are broken between those of KaTeX. */
  function piecesOf(element: Element): readonly HTMLElement[] {
    const isInLine =
      element.matches('.katex, mjx-container') && getComputedStyle(element).display === 'inline'
    return isInLine
      ? [...element.querySelectorAll<HTMLElement>(':scope > .katex-html > *, :scope > svg')]
      : []
  }

  function join(boxes: readonly DOMRect[]): DOMRect {
    const left = Math.min(...boxes.map((box) => box.left))
    const top = Math.min(...boxes.map((box) => box.top))
    const right = Math.max(...boxes.map((box) => box.right))
    return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top)
  }
}
