import type { Diagnostic } from '../../../../scripts/model/diagnostic.ts'
import type { ShownSlide } from './check-slides.ts'

export type LayoutOutcome = Pick<ShownSlide, 'shown' | 'ground'> & {
  readonly verdict: 'found' | 'wrong line' | 'missed' | 'clean'
  /** Where it was told, and where it is, in lines of the deck. */
  readonly line?: number
  readonly wanted: string
  readonly extra: readonly Diagnostic[]
}

/** Several findings of one defect are one; every other one is too much. */
export function judgeSlide({ shown, ground, first, last, found }: ShownSlide): LayoutOutcome {
  const own = found.filter(({ rule }) => rule === shown.rule)
  const isThere = ({ span }: Diagnostic): boolean => {
    const line = span?.start.line ?? 0
    return line >= first && line <= last
  }
  const exact = own.find(isThere)
  const best = exact ?? own[0]
  const line = best?.span?.start.line
  return {
    shown,
    ground,
    verdict: shown.rule === undefined ? 'clean' : exact ? 'found' : best ? 'wrong line' : 'missed',
    ...(line !== undefined && { line }),
    wanted: first === last ? `${first}` : `${first}–${last}`,
    extra: found.filter(
      (one) => one !== best && !(isThere(one) && (one.rule === shown.rule || shown.also?.includes(one.rule))),
    ),
  }
}
