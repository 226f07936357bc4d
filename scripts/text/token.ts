import type { CodePage } from './code-pages.ts'
import type { Reading } from './read-lossy.ts'

/** One sequence of the damaged text, read through one page. */
export type Token = IntactToken | LossyToken

type Place = {
  readonly start: number
  readonly end: number
  readonly page: CodePage
  /** How believable it is on its own, without its neighbours. */
  readonly base: number
  /** What it reads as; of several readings the first. */
  readonly text: string
}

/** All bytes are there: one code point. */
export type IntactToken = Place & {
  readonly kind: 'intact'
  readonly code: number
  readonly folded: boolean
  readonly foldedLast: boolean
  readonly controls: number
}

/** Bytes are lost, or a space may be one. */
export type LossyToken = Place & {
  readonly kind: 'lossy'
  readonly readings: readonly Reading[]
  /** Characters beyond ASCII that survived. */
  readonly survivors: number
}

export function onlySymbols(token: Token): boolean {
  return token.kind === 'lossy' && token.readings.every(({ sort }) => sort === 'symbol')
}

export function onlyLetters(token: Token): boolean {
  return token.kind === 'lossy' && token.readings.every(({ sort }) => sort === 'letter')
}

/** Whether all readings say the same, those left out that are hardly ever meant. */
export function hasOneReading(token: LossyToken): boolean {
  const meant = token.readings.filter(({ sort }) => sort !== 'symbol')
  return new Set((meant.length > 0 ? meant : token.readings).map(({ text }) => text)).size === 1
}
