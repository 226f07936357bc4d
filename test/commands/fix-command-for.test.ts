import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { textAmbiguousMojibake } from '../../scripts/check/rules/text-ambiguous-mojibake.ts'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { readChoices } from '../../scripts/cli/read-choices.ts'
import { fixCommandFor } from '../../scripts/commands/fix-command-for.ts'
import { makeContext, makeDeck, makeProject, spanOf } from '../check/plain-project.ts'

/** What bash makes of a command, without running it. */
function wordsOf(command: string): readonly string[] {
  const script = `words=(${command}); printf '%s\\0' "\${words[@]}"`
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return execFileSync('bash', ['-c', script], { env }).toString().split('\0').slice(0, -1)
}

it.each([
  'slides/talk.md',
  'slides/über uns.md',
  'it\'s a $deck `x` "y" !z \\w.md',
  '-dash.md',
  "no\u00a0break and\nline\u001bend's \\.md",
  '🚀 & more; <x>|*?.md',
])('is typed as it stands for a file called %j', (file) => {
  const words = wordsOf(fixCommandFor([file]))
  expect(words).toEqual(['npm', 'run', 'fix', '--', file.startsWith('-') ? `./${file}` : file])
})

it.each([
  ['ğŸ¤ ', '🤝 '],
  ['ðŸ\u009d\u0081', '🐞'],
  ['â\u00a0\u2009\u3000\u202f', "it's"],
  ['ð`$!x"\\', '`$(x)` "!!" \\'],
  ['-ð', '='],
  ['\ufffd\ufffd', '\ufeff’'],
])('is typed as it stands to choose for %j', (damaged, wanted) => {
  const candidates = [{ text: wanted, name: '', why: '' }]
  const source = `# ${damaged}x\n`
  const repair = {
    text: source,
    edits: [],
    ambiguous: [{ span: spanOf(source, damaged), text: damaged, candidates }],
  }
  const deck = makeDeck(source, { repair })
  const [finding] = [...(textAmbiguousMojibake.checkDeck?.(deck, makeContext(makeProject())) ?? [])]
  const [, , , , ...words] = wordsOf(finding?.help ?? '')
  const { lists } = parseArguments('fix', words)
  expect(readChoices(lists.choose ?? [])).toEqual({ [damaged]: wanted })
})
