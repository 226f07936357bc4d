import type { Rasterized } from '../model/rasterized.ts'
import { showControls } from './show-controls.ts'

/** What became a picture in a presentation, a line for each. */
export function formatRasterized(output: string, rasterized: readonly Rasterized[]): string {
  const lines = rasterized.map(({ slide, reason, text }) => {
    const words = text.replace(/\s+/gu, ' ').trim()
    const shown = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words
    return `  slide ${slide}: ${reason}${shown === '' ? '' : `, \`${shown}\``}`
  })
  const head =
    lines.length === 0 ? `${output}: everything can be edited` : `${output}: only pictures can show`
  return [head, ...lines].map(showControls).join('\n')
}

const MOST_LETTERS = 60
