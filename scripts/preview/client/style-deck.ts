/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'

/**
 * Puts other rules in the place of those of the deck. Only style sheets that differ are touched: the browser then looks at what their rules
 * may match, not at every element. Fonts are by themselves, so that a theme does not load them again.
 */
export function styleDeck({ fonts, css }: Pick<LivePatch, 'fonts' | 'css'>): void {
  if (fonts !== undefined) replace('fonts', [fonts])
  if (css !== undefined) replace('css', css.map(lasting))

  function replace(name: string, texts: readonly string[]): void {
    const sheets = [...document.querySelectorAll(`style[data-lectern="${name}"]`)]
    const most = Math.min(sheets.length, texts.length)
    let start = 0
    while (start < most && sheets[start]?.textContent === texts[start]) start += 1
    let end = 0
    while (end < most - start && sheets.at(-1 - end)?.textContent === texts.at(-1 - end)) end += 1
    const known = sheets.slice(start, sheets.length - end)
    const fresh = texts.slice(start, texts.length - end)
    for (const sheet of known.slice(fresh.length)) sheet.remove()
    let last = sheets[start - 1]
    for (const [index, text] of fresh.entries()) {
      const sheet = known[index] ?? document.createElement('style')
      if (!sheet.isConnected) {
        sheet.setAttribute('data-lectern', name)
        if (last) last.after(sheet)
        else sheets[0]?.before(sheet)
      }
      sheet.textContent = text
      last = sheet
    }
  }

  /** As marp-cli's script does it when the page is loaded: a theme decides how long its transitions take. */
  function lasting(text: string): string {
    if (document.startViewTransition === undefined) return text
    return text.replace(
      /--marp-transition-duration:[^;}]*[;}]/g,
      (found) => `${found.slice(0, -1)}!important${found.slice(-1)}`,
    )
  }
}
