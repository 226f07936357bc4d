import { autocomplete, cancel, isCancel, log, select, text } from '@clack/prompts'
import type { OpenChoice } from '../commands/reports.ts'
import { showControls } from '../report/show-controls.ts'

const OTHER = '\0other'
const LATER = '\0later'

/** Up to here, all candidates are seen at once; more are found by typing a part of their names. */
const AT_ONCE = 12

/** Most lines of the deck that are shown for one question. */
const LINES = 5

/** Asks in the terminal what each damaged spelling should read. What is put off, or cancelled, is absent. */
export async function askChoices(open: readonly OpenChoice[]): Promise<Readonly<Record<string, string>>> {
  const choices: Record<string, string> = {}
  for (const [index, choice] of open.entries()) {
    const wanted = await askOne(choice, open.length > 1 ? `${index + 1} of ${open.length}: ` : '')
    if (wanted === 'cancelled') {
      cancel(Object.keys(choices).length > 0 ? 'The answers up to here are kept.' : 'Nothing is chosen.')
      break
    }
    if (wanted !== undefined) choices[choice.text] = wanted.text
  }
  return choices
}

async function askOne(
  choice: OpenChoice,
  position: string,
): Promise<{ readonly text: string } | 'cancelled' | undefined> {
  showPlaces(choice)
  const places = choice.places.length === 1 ? 'one place' : `${choice.places.length} places`
  const message = `${position}What should \`${showControls(choice.text)}\` read, in ${places}?`
  const answer = await pick(message, choice)
  if (isCancel(answer)) return 'cancelled'
  if (answer === LATER) return undefined
  if (answer !== OTHER) return { text: answer }
  const typed = await text({
    message: 'The text that was meant:',
    validate: (given) =>
      (given ?? '').trim() === '' ? 'Type or paste it, or cancel with Ctrl-C.' : undefined,
  })
  if (isCancel(typed)) return 'cancelled'
  // A run that has taken in the blank behind it gives it back.
  return { text: choice.text.endsWith(' ') && !typed.endsWith(' ') ? `${typed} ` : typed }
}

function showPlaces({ places }: OpenChoice): void {
  const lines = places
    .slice(0, LINES)
    .map(({ file, line, context }) => `${showControls(file)}:${line}  ${showControls(context)}`)
  const more = places.length > LINES ? [`and ${places.length - LINES} more`] : []
  log.message([...lines, ...more].join('\n'))
}

async function pick(message: string, { candidates }: OpenChoice): ReturnType<typeof select<string>> {
  const options = [
    ...candidates.map((candidate) => ({
      value: candidate.text,
      label: `${candidate.text.trimEnd()}  ${candidate.name}`,
      hint: candidate.why,
    })),
    { value: OTHER, label: 'something else', hint: 'type it' },
    { value: LATER, label: 'decide later', hint: 'it stays as it is' },
  ]
  if (candidates.length <= AT_ONCE) return select({ message, options })
  return autocomplete({
    message,
    options,
    placeholder: 'type a part of its name',
    maxItems: AT_ONCE,
    filter: (search, { value, label = '' }) =>
      value === OTHER || value === LATER || label.toLowerCase().includes(search.toLowerCase()),
  })
}
