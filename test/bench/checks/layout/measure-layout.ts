import { checkSlides } from './check-slides.ts'
import { CLEAN_SLIDES } from './clean-slides.ts'
import { INK_DEFECTS } from './ink-defects.ts'
import { judgeSlide, type LayoutOutcome } from './judge-slides.ts'
import { PLACE_DEFECTS } from './place-defects.ts'
import { GROUNDS, type SlideCase } from './slide-case.ts'
import { TASTE_DEFECTS } from './taste-defects.ts'

const CASES: readonly SlideCase[] = [...PLACE_DEFECTS, ...INK_DEFECTS, ...TASTE_DEFECTS, ...CLEAN_SLIDES]

/** What the rules find that look at slides, as a part of CHECKS.md. */
export async function measureLayout(): Promise<readonly string[]> {
  const outcomes = (await checkSlides(CASES)).map(judgeSlide)
  const planted = outcomes.filter(({ verdict }) => verdict !== 'clean')
  const clean = outcomes.filter(({ verdict }) => verdict === 'clean')
  const rules = [...new Set(planted.map(({ shown }) => shown.rule ?? ''))].sort()
  return [
    '## The layout',
    '',
    `${CASES.length} slides, each with one defect or none, are shown in ${GROUNDS.length} decks: ${GROUNDS.join(', ')}. The embedded browser measures them.`,
    '',
    '| rule | planted | found | recall | right line | found besides |',
    '|---|---:|---:|---:|---:|---:|',
    ...rules.map((rule) =>
      rowOf(
        `\`${rule}\``,
        planted.filter(({ shown }) => shown.rule === rule),
      ),
    ),
    rowOf('all', planted),
    '',
    `On ${clean.length} slides without a defect: ${countExtra(clean)} findings. Precision: ${precisionOf(outcomes)}.`,
    '',
    ...listOf(
      'Missed on slides',
      gather(planted.filter(({ verdict }) => verdict === 'missed').map((one) => [nameOf(one), one.ground])),
    ),
    ...listOf(
      'Another line on slides',
      gather(
        planted.filter(({ verdict }) => verdict === 'wrong line').map((one) => [nameOf(one), one.ground]),
      ),
    ),
    ...listOf(
      'Found besides on slides',
      gather(
        outcomes.flatMap((one) => one.extra.map(({ rule }) => [`${nameOf(one)}: \`${rule}\``, one.ground])),
      ),
    ),
  ]
}

function rowOf(name: string, all: readonly LayoutOutcome[]): string {
  const found = all.filter(({ verdict }) => verdict !== 'missed').length
  const exact = all.filter(({ verdict }) => verdict === 'found').length
  return `| ${name} | ${all.length} | ${found} | ${share(found, all.length)} | ${share(exact, found)} | ${countExtra(all)} |`
}

function countExtra(all: readonly LayoutOutcome[]): number {
  return all.reduce((sum, { extra }) => sum + extra.length, 0)
}

/** Of all that is told, what there is. */
function precisionOf(all: readonly LayoutOutcome[]): string {
  const found = all.filter(({ verdict }) => verdict === 'found' || verdict === 'wrong line').length
  return share(found, found + countExtra(all))
}

function share(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`
}

function nameOf({ shown }: LayoutOutcome): string {
  return `${shown.rule === undefined ? 'clean' : `\`${shown.rule}\``}, ${shown.name}`
}

/** One line for each slide, with the decks in which it came out so. */
function gather(found: readonly (readonly [name: string, ground: string])[]): readonly string[] {
  return [...new Set(found.map(([name]) => name))].map((name) => {
    const grounds = found.filter(([one]) => one === name).map(([, ground]) => ground)
    return `${name} (${[...new Set(grounds)].join(', ')})`
  })
}

function listOf(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines.map((line) => `- ${line}`), '']
}
