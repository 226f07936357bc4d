/** `3 of 10 313` */
export function showCount(part: number, all: number): string {
  return `${showNumber(part)} of ${showNumber(all)}`
}

/** `97.5 % (390 of 400)`; `none` where there is nothing to have a share of. */
export function showShare(part: number, all: number): string {
  return all === 0 ? 'none' : `${((100 * part) / all).toFixed(1)} % (${showCount(part, all)})`
}

/** `10 313`, with a space that does not break. */
export function showNumber(number: number): string {
  return number.toLocaleString('en').replaceAll(',', '\u00a0')
}

/** A table of Markdown. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
