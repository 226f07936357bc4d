import type { SlideTransition } from '../model/slide-transition.ts'

/** The directive `transition` as Marp CLI reads it; absent for `none` and for what it does not know how to read. */
export function readTransition(value: unknown): SlideTransition | undefined {
  const [name, duration = ''] = typeof value === 'string' ? value.trim().split(/\s+/) : []
  if (name === undefined || name === '' || name === 'none') return undefined
  const [, number, unit] = /^(\d+|\d*\.\d+)(m?s)$/.exec(duration) ?? []
  if (number === undefined) return { name }
  return { name, milliseconds: Math.round(Number(number) * (unit === 's' ? 1000 : 1)) }
}
