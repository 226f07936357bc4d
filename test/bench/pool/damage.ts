import type { CodePageName } from '../../../scripts/text/code-page-tables.ts'
import { type GarbleOptions, garble } from '../../text/garble.ts'

/**
 * What is lost beside: nothing (`keep`), bytes that the page does not define, no-break spaces that become spaces
 * (`nbsp`), variation selectors (`novs`).
 */
export const LOSSES = [
  'keep',
  'drop',
  'fffd',
  'qmark',
  'nbsp',
  'novs',
  'drop+nbsp',
  'drop+novs',
  'fffd+novs',
] as const

export type Loss = (typeof LOSSES)[number]

export const PAGES: readonly CodePageName[] = [
  'windows-1252',
  'windows-1254',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1257',
  'latin-1',
  'macroman',
  'cp437',
]

/** Whether damage of this kind is met. Pages that define every byte lose none, and their no-break space is no space to anybody. */
export function happens(page: CodePageName, loss: Loss): boolean {
  return (page !== 'macroman' && page !== 'cp437') || loss === 'keep' || loss === 'novs'
}

const GARBLED = {
  keep: 'kept',
  drop: 'dropped',
  fffd: 'replaced',
  qmark: 'question',
} as const satisfies Partial<Record<Loss, GarbleOptions['loss']>>

export function damage(text: string, page: CodePageName, loss: Loss): string {
  const parts = loss.split('+')
  const bytes = (['drop', 'fffd', 'qmark'] as const).find((one) => parts.includes(one)) ?? 'keep'
  const shown = parts.includes('novs') ? text.replaceAll('\ufe0f', '') : text
  const garbled = garble(shown, { page, loss: GARBLED[bytes] })
  return parts.includes('nbsp') ? garbled.replaceAll('\u00a0', ' ') : garbled
}

/** Whether every part of the loss takes something away from this text. */
export function losesSomething(text: string, page: CodePageName, loss: Loss): boolean {
  const kept = damage(text, page, 'keep')
  if (loss === 'keep') return kept !== text
  return loss.split('+').every((part) => damage(text, page, part as Loss) !== kept)
}
