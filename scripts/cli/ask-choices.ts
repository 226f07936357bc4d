import { autocomplete, cancel, isCancel, log, select, text } from '@clack/prompts'
import type { OpenChoice } from '../commands/reports.ts'
import { showControls } from '../report/show-controls.ts'
import { excerptLine } from './excerpt-line.ts'
import type { Dialog } from './shell.ts'
import { type Asking, untilEnd } from './until-end.ts'

const OTHER = '\0other'
const LATER = '\0later'

/** Up to here, all candidates are seen at once; more are found by typing a part of their names. */
const AT_ONCE = 12

/** Most lines of the deck that are shown for one question. */
const LINES = 5

/**
 * Asks in the terminal what each damaged spelling should read. What is put off, or cancelled (Ctrl-C, Ctrl-D, the end of the input,
 * `signal`), is absent; answers given before stay.
 */
export function askChoices(
  open: readonly OpenChoice[],
  dialog: Dialog,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  return untilEnd(dialog, signal, async (asking) => {
    const choices: Record<string, string> = {}
    for (const [index, choice] of open.entries()) {
      const wanted = await askOne(choice, open.length > 1 ? `${index + 1} of ${open.length}: ` : '', asking)
      if (wanted === 'cancelled') {
        const kept =
          Object.keys(choices).length > 0 ? 'The answers up to here are kept.' : 'Nothing is chosen.'
        cancel(kept, asking)
        break
      }
      if (wanted !== undefined) choices[choice.text] = wanted.text
    }
    return choices
  })
}

async function askOne(
  choice: OpenChoice,
  position: string,
  asking: Asking,
): Promise<{ readonly text: string } | 'cancelled' | undefined> {
  showPlaces(choice, asking)
  const places = choice.places.length === 1 ? 'one place' : `${choice.places.length} places`
  const message = `${position}What should \`${showControls(choice.text)}\` read, in ${places}?`
  const answer = await pick(message, choice, asking)
  if (isCancel(answer)) return 'cancelled'
  if (answer === LATER) return undefined
  if (answer !== OTHER) return { text: answer }
  const typed = await text({
    message: 'The text that was meant:',
    validate: (given) =>
      (given ?? '').trim() === '' ? 'Type or paste it, or cancel with Ctrl-C.' : undefined,
    ...asking,
  })
  if (isCancel(typed)) return 'cancelled'
  // A run that has taken in the blank behind it gives it back.
  return { text: choice.text.endsWith(' ') && !typed.endsWith(' ') ? `${typed} ` : typed }
}

function showPlaces({ places, text: damaged }: OpenChoice, { output }: Asking): void {
  const lines = places.slice(0, LINES).map(({ file, line, column, context }) => {
    const place = `${showControls(file)}:${line}  `
    // Three columns are the guide of the dialogue.
    const width = (output.columns ?? 80) - 3 - place.length
    return `${place}${excerptLine(showControls(context), showControls(context.slice(0, column - 1)).length, showControls(damaged).length, width)}`
  })
  const more = places.length > LINES ? [`and ${places.length - LINES} more`] : []
  log.message([...lines, ...more], { output })
}

async function pick(
  message: string,
  { candidates }: OpenChoice,
  asking: Asking,
): ReturnType<typeof select<string>> {
  const options = [
    ...candidates.map((candidate) => ({
      value: candidate.text,
      label: `${showControls(candidate.text.trimEnd())}  ${candidate.name.replace(/ and a space$/, '')}`,
      hint: candidate.why,
    })),
    { value: OTHER, label: 'something else', hint: 'type it' },
    { value: LATER, label: 'decide later', hint: 'it stays as it is' },
  ]
  if (candidates.length <= AT_ONCE) return select({ message, options, ...asking })
  return autocomplete({
    message,
    options,
    maxItems: AT_ONCE,
    filter: (search, { value, label = '' }) =>
      value === OTHER || value === LATER || label.toLowerCase().includes(search.toLowerCase()),
    ...asking,
  })
}
