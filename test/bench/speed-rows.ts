import { showTable } from './show.ts'
import type { Pace, Speed } from './speed.ts'

export function speedTable({ clean, damaged, userDeck, firstDeck }: Speed): readonly string[] {
  const { ours, theirs } = firstDeck
  return showTable(
    ['', 'at least', 'prototype', 'measured'],
    [
      ['clean decks, against ftfy-js', '15 ×', '16 ×', showPace(clean)],
      ...(userDeck
        ? [["the user's deck, a million characters of it", '1.5 ×', '0.8 ×', showPace(userDeck)]]
        : []),
      ['damaged decks of all pages and losses', '1.5 ×', '', showPace(damaged)],
      [
        'first deck, in a fresh process',
        'under 200 ms',
        '250–640 ms',
        `${Math.round(ours)} ms (ftfy-js ${Math.round(theirs)} ms)`,
      ],
    ],
  )
}

function showPace({ ratio, speed }: Pace): string {
  return `${ratio.toFixed(1)} × (${speed.toFixed(2)} million characters a second)`
}
