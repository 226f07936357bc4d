import type { FaceRule } from '../../layout/content/read-faces.ts'

export type FontWish = {
  /** Number of the style: 400 is regular. */
  readonly weight: number
  readonly italic: boolean
}

/** The rules of one family that a browser takes for a wish: those of the nearest slant and weight, often one for each kind of letters. */
export function chooseFaces(rules: readonly FaceRule[], { weight, italic }: FontWish): readonly FaceRule[] {
  const slanted = rules.filter((rule) => isItalic(rule) === italic)
  const candidates = slanted.length > 0 ? slanted : rules
  const best = Math.min(...candidates.map((rule) => distance(rule, weight)))
  return candidates.filter((rule) => distance(rule, weight) === best)
}

export function isItalic({ style }: FaceRule): boolean {
  return /^(?:italic|oblique)/.test(style)
}

/** The weight in which the rule is drawn for a wish: of a variable font, as near as it gets. */
export function drawnWeight(rule: FaceRule, wish: number): number {
  const [from, to] = weightsOf(rule)
  return Math.min(Math.max(wish, from), to)
}

/**
 * How late a rule is asked, as CSS Fonts 4 says (§5.2): 400 and 500 try each other first, lighter ones look for lighter ones first and
 * bolder ones for bolder ones.
 */
function distance(rule: FaceRule, wish: number): number {
  const drawn = drawnWeight(rule, wish)
  const away = Math.abs(drawn - wish)
  if (away === 0) return 0
  if (wish >= 400 && wish <= 500) {
    if (drawn > wish && drawn <= 500) return away
    return drawn < wish ? FAR + away : 2 * FAR + away
  }
  return drawn < wish === wish < 400 ? away : FAR + away
}

// Farther than any two weights are apart.
const FAR = 1000

function weightsOf({ weight }: FaceRule): readonly [number, number] {
  const numbers = weight
    .replace('normal', '400')
    .replace('bold', '700')
    .split(/\s+/)
    .map(Number)
    .filter((number) => number > 0)
  const [from = 400, to = from] = numbers
  return from < to ? [from, to] : [to, from]
}

/** Tells of a letter by its code whether it is taken from the rule. Fonts for Chinese have hundreds of ranges: they are read once. */
export function coverageOf({ ranges }: FaceRule): (code: number) => boolean {
  if (ranges === '') return () => true
  const read = ranges.split(',').map((range) => {
    const [, first = '', last = first] = /^u\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(range.trim()) ?? []
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'f'), 16),
    ] as const
  })
  return (code) => read.some(([first, last]) => code >= first && code <= last)
}
