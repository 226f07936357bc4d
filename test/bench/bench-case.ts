/** A text, and what it should become. The files with cases have one of these per line. */
export type BenchCase = {
  readonly id: string
  /** What was damaged, by which code page, what became of lost bytes: `emoji/windows-1254/drop`. `neg…`: nothing was. */
  readonly kind: string
  readonly input: string
  readonly expected: string
  /** Other answers that are right. */
  readonly accept?: readonly string[]
  /** Damaged places of `input`, in order, with what was there. Only decks have them. */
  readonly runs?: readonly DamagedRun[]
}

export type DamagedRun = readonly [start: number, end: number, original: string]

export function isClean({ kind }: BenchCase): boolean {
  return kind.startsWith('neg')
}

/** The first word of a kind, without what its makers added: `text-any/…` and `text/…` are both text. */
export function groupOf({ kind }: BenchCase): string {
  const first = kind.split('/', 1)[0] ?? kind
  return ['text', 'mixed'].find((group) => first.startsWith(group)) ?? first
}
