/** Signs of punctuation that fit a place, with points, by the characters right and left of it. */
export function signFits(text: string, start: number, end: number): Readonly<Record<string, number>> {
  const before = start > 0 ? text.charAt(start - 1) : ' '
  const after = end < text.length ? text.charAt(end) : ' '
  const situation = SITUATIONS.find(({ applies }) =>
    applies(before, after, text.slice(end, end + 24), text.slice(Math.max(0, start - 12), start)),
  )
  return situation?.fits ?? {}
}

type Situation = {
  readonly applies: (before: string, after: string, following: string, preceding: string) => boolean
  readonly fits: Readonly<Record<string, number>>
}

const SITUATIONS: readonly Situation[] = [
  {
    applies: (before, _, following) => isWord(before) && /^(s|t|re|ve|ll|d|m)(?![a-z])/i.test(following),
    fits: { '’': 6 },
  },
  { applies: (before, after) => /\d/.test(before) && /\d/.test(after), fits: { '–': 4 } },
  // `x ≤ y`: between two names of one letter, or a name and a number.
  {
    applies: (_, __, following, preceding) =>
      /(?:^|\s)[a-z\d] ?$/i.test(preceding) && /^ ?[a-z\d](?:\s|$)/i.test(following),
    fits: { '≤': 4, '≥': 4, '≠': 4, '≈': 3.8, '×': 3.5, '÷': 3.5, '→': 3 },
  },
  {
    applies: (before, _, following, preceding) =>
      isBlank(before) && /^ ?\d/.test(following) && /\p{L} $/u.test(preceding),
    fits: { '≈': 4, '≥': 3.5, '≤': 3.5, '–': 3, '—': 2.5, '×': 2, '→': 2 },
  },
  {
    applies: (before, after, _, preceding) =>
      isBlank(before) && isBlank(after) && /(^|\n)[ \t>*+-]*$/.test(preceding),
    fits: { '•': 2, '→': 2, '←': 1.8, '✓': 1.5, '—': 1 },
  },
  {
    applies: (before, after) => (isBlank(before) || '(['.includes(before)) && isBlank(after),
    fits: { '—': 3, '–': 2.5, '→': 2 },
  },
  // `‘Simple’`, its closing quote whole or damaged.
  {
    applies: (before, _, following) =>
      !isWord(before) && /^\p{L}+(?:’|[âāβ]€™|вЂ™)(?:[\s.,;:!?]|$)/u.test(following),
    fits: { '‘': 4, '“': 1.5 },
  },
  {
    applies: (before, after) => (isBlank(before) || /[([*_>]/.test(before)) && !isBlank(after),
    fits: { '“': 4, '‘': 1.5 },
  },
  {
    applies: (before, after) => !isBlank(before) && (isBlank(after) || /[).,;:!?*_\]]/.test(after)),
    fits: { '”': 3.5, '…': 2.5, '’': 1.5, '™': 1 },
  },
  { applies: (before, after) => isWord(before) && isWord(after), fits: { '’': 2.5, '—': 3, '–': 1.5 } },
]

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}
