/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'

/** Puts other style sheets in the place of those of the deck. Fonts are by themselves, so that a theme does not load them again. */
export function styleDeck({ fonts, css }: Pick<LivePatch, 'fonts' | 'css'>): void {
  for (const [name, text] of Object.entries({ fonts, css })) {
    const element = text !== undefined && document.querySelector(`style[data-lectern="${name}"]`)
    if (!element) continue
    // As marp-cli's script does it when the page is loaded: a theme decides how long its transitions take.
    const lasting = text.replace(
      /--marp-transition-duration:[^;}]*[;}]/g,
      (found) => `${found.slice(0, -1)}!important${found.slice(-1)}`,
    )
    element.textContent = document.startViewTransition === undefined ? text : lasting
  }
}
