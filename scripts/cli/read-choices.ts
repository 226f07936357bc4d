import { SetupError } from '../model/setup-error.ts'

/** `--choose 'damaged=wanted'`, each split at the last `=` that leaves something on both sides. Throws a SetupError otherwise. */
export function readChoices(words: readonly string[]): Readonly<Record<string, string>> {
  const choices = new Map<string, string>()
  for (const word of words) {
    const at = word.lastIndexOf('=', word.length - 2)
    if (at <= 0) throw badChoice(word)
    const [damaged, wanted] = [readControls(word.slice(0, at)), readControls(word.slice(at + 1))]
    // The blank behind a damaged text may be given or not: it is the same text.
    const before = [...choices].find(([text]) => text.trimEnd() === damaged.trimEnd())
    if (before !== undefined && before[1].trimEnd() !== wanted.trimEnd())
      throw twoAnswers(damaged, before[1], wanted)
    choices.set(damaged, wanted)
  }
  return Object.fromEntries(choices)
}

function badChoice(word: string): SetupError {
  return new SetupError(
    'call',
    'bad-choice',
    `Found \`${word}\` for --choose, expected the damaged text, \`=\` and the wanted text`,
    "Copy the command that `npm run check` prints: `npm run fix -- --choose 'ğŸ¤=🤝'`.",
  )
}

function twoAnswers(damaged: string, first: string, second: string): SetupError {
  return new SetupError(
    'call',
    'two-choices',
    `Found \`${first.trim()}\` and \`${second.trim()}\` for \`${damaged.trim()}\`, expected one answer for all of its places`,
    'Choose the one that is right in most places, and type the others in the deck.',
  )
}

/** Findings print what a terminal would swallow as `\u{9d}`; that spelling is taken back. */
function readControls(text: string): string {
  return text.replace(/\\u\{([0-9a-f]{1,6})\}/gi, (spelling, digits: string) => {
    const code = Number.parseInt(digits, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : spelling
  })
}
