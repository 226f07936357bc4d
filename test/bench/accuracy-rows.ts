import { groupOf } from './bench-case.ts'
import { isAnswered, isHarmed } from './judge-answer.ts'
import type { Damaged, Measured } from './measure.ts'
import { showCount, showShare, showTable } from './show.ts'

/** One figure, what it has to be, and what the prototype had on texts that nobody had seen. */
type AccuracyRow = {
  readonly name: string
  readonly atLeast: string
  readonly prototype: string
  readonly figure: (measured: Measured) => string
}

/** Where a wrong character is a wrong emoji on a slide. */
const EMOJI_GROUPS = ['emoji', 'doc', 'mixed', 'code-mixed', 'double', 'triple', 'wild-emoji']

const ACCURACY_ROWS: readonly AccuracyRow[] = [
  {
    name: 'silently wrong, emoji and whole decks',
    atLeast: '0',
    prototype: '0',
    figure: ({ damaged }) =>
      count(
        damaged.filter((one) => EMOJI_GROUPS.includes(groupOf(one.case))),
        isWrong,
      ),
  },
  {
    name: 'silently wrong, all kinds',
    atLeast: '',
    prototype: '3 of 10 313',
    figure: ({ damaged }) => count(damaged, isWrong),
  },
  {
    name: 'repaired or rightly reported, all kinds',
    atLeast: '98 %',
    prototype: '97.5 %',
    figure: ({ damaged }) => share(damaged, isRight),
  },
  {
    name: 'repaired outright, all kinds',
    atLeast: '80 %',
    prototype: '79 %',
    figure: ({ damaged }) => share(damaged, isRepaired),
  },
  {
    name: 'bytes kept, emoji, every code page: repaired',
    atLeast: '100 %',
    prototype: '100 %',
    figure: ({ damaged }) => share(ofKind(damaged, /^emoji\/[^/]+\/keep$/), isRepaired),
  },
  {
    name: 'bytes kept, letters: repaired',
    atLeast: '',
    prototype: '',
    figure: ({ damaged }) => share(ofKind(damaged, /^text[^/]*\/[^/]+\/keep$/), isRepaired),
  },
  {
    name: 'emoji, windows-1252/1254, bytes dropped: repaired',
    atLeast: '76 %',
    prototype: '75.6 %',
    figure: ({ damaged }) => share(ofKind(damaged, DROPPED), isRepaired),
  },
  {
    name: 'the same: repaired or reported',
    atLeast: '99.5 %',
    prototype: '99.8 %',
    figure: ({ damaged }) => share(ofKind(damaged, DROPPED), isRight),
  },
  {
    name: 'truth first among the candidates, whole decks',
    atLeast: '90 %',
    prototype: '85 %',
    figure: ({ runs }) => showShare(runs.first, runs.reported),
  },
  {
    name: 'truth first, single sentences',
    atLeast: '55 %',
    prototype: '43 %',
    figure: ({ damaged }) =>
      share(
        damaged.filter((one) => groupOf(one.case) === 'emoji' && one.judgement.verdict === 'reported'),
        ({ judgement }) => judgement.rank === 1,
      ),
  },
  {
    name: 'damaged places of whole decks: repaired or rightly reported',
    atLeast: '',
    prototype: '98.8 %',
    figure: ({ runs }) => showShare(runs.repaired + runs.reported, runs.all),
  },
  {
    name: 'damaged places of whole decks: wrong',
    atLeast: '',
    prototype: '0',
    figure: ({ runs }) => (runs.all === 0 ? 'none' : showCount(runs.wrong, runs.all)),
  },
]

/** One column for each of the pools named. `ftfy`: the cases of that tool, which have a row of their own. */
export function accuracyTable(
  pools: ReadonlyMap<string, Measured>,
  ftfy: Measured | undefined,
): readonly string[] {
  const columns = [...pools.values()]
  const rows = ACCURACY_ROWS.map(({ name, atLeast, prototype, figure }) => [
    name,
    atLeast,
    prototype,
    ...columns.map(figure),
  ])
  const other = ftfy === undefined ? 'not there' : share(ftfy.damaged, isRight)
  rows.push(["python-ftfy's own cases", '92 %', '83 %', other, ...columns.slice(1).map(() => '')])
  return showTable(['', 'at least', 'prototype', ...pools.keys()], rows)
}

const DROPPED = /^emoji\/windows-125[24]\/drop$/

function ofKind(damaged: readonly Damaged[], kind: RegExp): readonly Damaged[] {
  return damaged.filter((one) => kind.test(one.case.kind))
}

function isRepaired({ judgement }: Damaged): boolean {
  return judgement.verdict === 'repaired'
}

function isRight({ judgement }: Damaged): boolean {
  return isAnswered(judgement)
}

function isWrong({ judgement }: Damaged): boolean {
  return isHarmed(judgement)
}

function count(of: readonly Damaged[], test: (one: Damaged) => boolean): string {
  return of.length === 0 ? 'none' : showCount(of.filter(test).length, of.length)
}

function share(of: readonly Damaged[], test: (one: Damaged) => boolean): string {
  return showShare(of.filter(test).length, of.length)
}
