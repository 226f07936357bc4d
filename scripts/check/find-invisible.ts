import type { Range } from '../model/span.ts'

export type Invisible = Range & {
  /** As Unicode calls it, in lower case. */
  readonly name: string
  /** What should stand there; absent when more than one answer is possible. */
  readonly replacement?: string
}

/** Runs of characters without a shape that serve no purpose where they are. */
export function findInvisible(text: string): readonly Invisible[] {
  return [...text.matchAll(SUSPECTS)].flatMap((match): readonly Invisible[] => {
    const range = { start: match.index, end: match.index + match[0].length }
    const [first = ''] = match[0]
    const judge = (verdict: Verdict): readonly Invisible[] =>
      verdict === 'useful'
        ? []
        : [{ ...range, name: nameOf(first), ...(verdict === 'unclear' ? {} : { replacement: verdict.text }) }]
    const around = { before: lastCharacter(text, range.start), after: firstCharacter(text, range.end) }
    if (/^[\u200b\u2060]/.test(first)) return judge(judgeSpace(around))
    if (/^[\u200c\u200d]/.test(first)) return judge(judgeJoiner(first, around))
    if (first === '\u00ad')
      return judge(isLetter(around.before) && isLetter(around.after) ? 'useful' : NOTHING)
    if (first === '\u00a0') return judge({ text: ' ' })
    if (/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(first))
      return judge(judgeDirection(match[0], lineAround(text, range)))
    if (first >= '\u{e0000}') return judge(around.before === '\u{1f3f4}' ? 'useful' : NOTHING)
    if (/[\u2028\u2029\v\f]/.test(first)) return judge({ text: ' ' })
    // A control character may be what remains of a letter.
    if (/[\u0000-\u001f\u007f-\u009f]/.test(first))
      return judge(isLetter(around.before) && isLetter(around.after) ? 'unclear' : NOTHING)
    return judge(NOTHING)
  })
}

type Verdict = 'useful' | 'unclear' | { readonly text: string }
type Around = { readonly before: string; readonly after: string }

const NOTHING = { text: '' } as const

/** Equal ones that follow each other are one fault. */
const SUSPECTS =
  /([\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb])\1*|[\u{e0001}\u{e0020}-\u{e007f}]+|(?<=^[ ]{0,3}(?:#{1,6}|-))\u00a0/gmu

/** Scripts without blanks between words, where a break has to be allowed by hand. */
const WITHOUT_BLANKS =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Javanese}\p{sc=Balinese}]/u

/** Where letters change their shape with their neighbours. */
const JOINING =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Nko}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Adlam}\p{sc=Mandaic}\p{sc=Manichaean}\p{sc=Phags_Pa}\p{sc=Javanese}\p{sc=Balinese}]/u

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** Between two letters it may be a place to break a long word at, or one where no break is wanted. */
function judgeSpace({ before, after }: Around): Verdict {
  if (WITHOUT_BLANKS.test(before) || WITHOUT_BLANKS.test(after)) return 'useful'
  return isLetter(before) && isLetter(after) ? 'unclear' : NOTHING
}

function judgeJoiner(joiner: string, { before, after }: Around): Verdict {
  if (JOINING.test(before)) return 'useful'
  if (joiner === '\u200d') return EMOJI_PART.test(before) && EMOJI_PART.test(after) ? 'useful' : NOTHING
  // Keeps a ligature apart at the seam of a German compound: `Auf‌lage`.
  return /f/.test(before) && /[a-z]/.test(after) ? 'useful' : NOTHING
}

const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u

/** Marks of direction are needed among letters that run from right to left; an override forces what readers cannot see. */
function judgeDirection(marks: string, line: string): Verdict {
  if (/[\u202d\u202e]/.test(marks)) return RIGHT_TO_LEFT.test(line) ? 'unclear' : NOTHING
  return RIGHT_TO_LEFT.test(line) ? 'useful' : NOTHING
}

/** The line, as far as a reader would look for letters of another direction: lines of data can be endless. */
const NEAR = 300

function lineAround(text: string, { start, end }: Range): string {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - NEAR), start))?.[0] ?? ''
  const after = /^[^\r\n]*/.exec(text.slice(end, end + NEAR))?.[0] ?? ''
  return before + after
}

function lastCharacter(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? ''
}

function firstCharacter(text: string, start: number): string {
  return [...text.slice(start, start + 2)][0] ?? ''
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character)
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\u00a0/, 'no-break space'],
  [/\u00ad/, 'soft hyphen'],
  [/\u061c/, 'Arabic letter mark'],
  [/\u180e/, 'Mongolian vowel separator'],
  [/\u200b/, 'zero width space'],
  [/\u200c/, 'zero width non-joiner'],
  [/\u200d/, 'zero width joiner'],
  [/\u200e/, 'left-to-right mark'],
  [/\u200f/, 'right-to-left mark'],
  [/\u2028/, 'line separator'],
  [/\u2029/, 'paragraph separator'],
  [/[\u202d\u202e]/, 'bidirectional override'],
  [/[\u202a-\u202c\u2066-\u2069]/, 'bidirectional formatting'],
  [/\u2060/, 'word joiner'],
  [/[\u2061-\u206f]/, 'invisible operator'],
  [/\ufeff/, 'byte order mark'],
  [/[\ufff9-\ufffb]/, 'interlinear annotation'],
  [/[\u{e0000}-\u{e007f}]/u, 'tag character'],
]

function nameOf(character: string): string {
  return NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'control character'
}
