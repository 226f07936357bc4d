import { cancel, isCancel, log, select, text } from '@clack/prompts'
import type { OpenChoice } from '../commands/reports.ts'
import { showControls } from '../report/show-controls.ts'

const OTHER = '\0other'
const LATER = '\0later'

/** Most candidates shown: more than a screen of them is no help. */
const SHOWN = 12

/** Asks in the terminal what each damaged spelling should read. What is put off, or cancelled, is absent. */
export async function askChoices(open: readonly OpenChoice[]): Promise<Readonly<Record<string, string>>> {
  const choices: Record<string, string> = {}
  for (const choice of open) {
    const wanted = await askOne(choice)
    if (wanted === 'cancelled') break
    if (wanted !== undefined) choices[choice.text] = wanted.text
  }
  return choices
}

async function askOne(choice: OpenChoice): Promise<{ readonly text: string } | 'cancelled' | undefined> {
  for (const { file, line, context } of choice.places.slice(0, 5)) {
    log.message(`${showControls(file)}:${line}  ${showControls(context)}`)
  }
  const answer = await select({
    message: `What should \`${showControls(choice.text)}\` read (${choice.places.length} places)?`,
    options: [
      ...choice.candidates.slice(0, SHOWN).map((candidate) => ({
        value: candidate.text,
        label: `${candidate.text}  ${candidate.name}`,
        hint: candidate.why,
      })),
      { value: OTHER, label: 'something else' },
      { value: LATER, label: 'decide later' },
    ],
  })
  if (isCancel(answer)) {
    cancel('Nothing more is repaired.')
    return 'cancelled'
  }
  if (answer === LATER) return undefined
  if (answer !== OTHER) return { text: answer }
  const typed = await text({ message: 'The text that was meant:' })
  return isCancel(typed) || typed === '' ? undefined : { text: typed }
}
