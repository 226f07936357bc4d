import type { CleanCounts } from './clean/measure-clean.ts'
import type { LineCounts } from './half-damaged.ts'
import type { Clean, Damaged } from './measure.ts'
import { showCount, showTable } from './show.ts'

export type Safety = {
  readonly languages: CleanCounts
  readonly markdown: CleanCounts
  readonly strings: CleanCounts
  /** Of the files with cases. */
  readonly negatives: readonly Clean[]
  /** Of half-damaged documents. */
  readonly lines: LineCounts
  /** All damaged texts of the run, and those of them that fail. */
  readonly all: number
  readonly unstable: readonly Damaged[]
  readonly unreplayable: readonly Damaged[]
  readonly userDeck: string | undefined
}

export function safetyTable(safety: Safety): readonly string[] {
  const { languages, markdown, strings, negatives, lines, all, unstable, unreplayable, userDeck } = safety
  const alarms = [languages, markdown, strings].flatMap((counts) => counts.alarms).length
  const quiet = languages.all + markdown.all + strings.all
  const negativesChanged = negatives.filter(({ verdict }) => verdict === 'changed').length
  const negativesReported = negatives.filter(({ verdict }) => verdict === 'false alarm').length
  return showTable(
    ['', 'at least', 'prototype', 'measured'],
    [
      ['clean texts and sentences in many languages: changed', '0', '0', countChanged(languages)],
      ['clean Markdown of all kinds: changed', '0', '0', countChanged(markdown)],
      ['tricky clean strings: changed', '0', '0', countChanged(strings)],
      ['all of these: reported though clean', '', '', showCount(alarms, quiet)],
      [
        'clean texts among the cases: changed; reported',
        '0',
        '0; 1 of 668',
        negatives.length === 0
          ? 'not there'
          : `${negativesChanged}; ${showCount(negativesReported, negatives.length)}`,
      ],
      [
        'clean lines of half-damaged documents: changed',
        '0',
        '0',
        showCount(lines.changed.length, lines.all),
      ],
      ['repairing twice changes something', '0', '0', showCount(unstable.length, all)],
      ['edits that do not lead to the repaired text', '0', '0', showCount(unreplayable.length, all)],
      [
        "the user's deck",
        '39 repaired, 12 reported in 2 strings; after two choices every emoji is right',
        'the same',
        userDeck ?? 'not there',
      ],
    ],
  )
}

function countChanged({ all, changed }: CleanCounts): string {
  return showCount(changed.length, all)
}
