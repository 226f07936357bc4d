import type { DamageHistory } from '../model/repair.ts'
import type { CodePage } from './code-pages.ts'
import type { Loss } from './read-lossy.ts'

/** The steps that led to a damaged run, in words. */
export function describeDamage(page: CodePage, loss: Loss, folded: boolean): DamageHistory {
  const steps = [`utf-8 read as ${page.name}`]
  const lost = LOST[loss]
  if (lost !== undefined) steps.push(lost)
  if (folded) steps.push('no-break space became a space')
  return steps
}

const LOST: Readonly<Record<Loss, string | undefined>> = {
  kept: undefined,
  dropped: 'undefined bytes dropped',
  replaced: 'undefined bytes became U+FFFD',
  question: 'undefined bytes became ?',
}
