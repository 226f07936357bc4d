import type { LinkAnswer } from '../../../scripts/model/link-answer.ts'
import type { Random } from '../pool/random.ts'

/** Stands where the finding is expected: its line counts. It is taken out before anything is read. */
export const HERE = '\u{e000}'

/** What is put into a talk. Of `block`, `front` and `slide`, one; or none, where it is in another file. */
export type Planted = {
  /** A block behind the heading of some slide. */
  readonly block?: string
  /** A line of the front matter; takes the place of the one with the same key. */
  readonly front?: string
  /** Slides between two others. */
  readonly slide?: string
  /** Relative to the project. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Where the finding is expected, when not in the deck. */
  readonly file?: string
  readonly encode?: (text: string) => Uint8Array
  readonly ignored?: readonly string[]
  readonly published?: readonly string[]
  readonly answers?: Readonly<Record<string, LinkAnswer>>
}

export type Defect = {
  readonly rule: string
  /** Told apart from others of the same rule. */
  readonly name: string
  readonly plant: (random: Random) => Planted
}

/** Each of `texts` as a block; the finding is at `HERE`, or on the first line. */
export function blocks(
  rule: string,
  texts: Readonly<Record<string, string>>,
  more: Planted = {},
): readonly Defect[] {
  return Object.entries(texts).map(([name, block]) => ({
    rule,
    name,
    plant: () => ({ block: block.includes(HERE) ? block : HERE + block, ...more }),
  }))
}

/** Each of `lines` in the front matter. */
export function fronts(rule: string, lines: readonly string[]): readonly Defect[] {
  return lines.map((line) => ({ rule, name: line, plant: () => ({ front: HERE + line }) }))
}

/** Each of `slides` between two slides. */
export function slides(rule: string, texts: Readonly<Record<string, string>>): readonly Defect[] {
  return Object.entries(texts).map(([name, slide]) => ({ rule, name, plant: () => ({ slide }) }))
}
