import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LiveDeck } from '../model/live-deck.ts'
import { placeOf, remedies } from '../report/format-pretty.ts'
import { showControls } from '../report/show-controls.ts'
import { placeLines, type SlidePlace } from './place-findings.ts'
import type { PreviewProblem, PreviewState } from './preview-state.ts'
import { startPage } from './start-page.ts'

/** What an open window needs to know. */
export type News = {
  /** Of the start page. For a deck: `absent` when there is none of that name, else `present`. */
  readonly version: string
  readonly problem?: PreviewProblem
  /** The worst first. */
  readonly findings: readonly Finding[]
}

export type Finding = {
  /** Names it for as long as it is found. */
  readonly id: string
  readonly severity: Diagnostic['severity']
  readonly slide?: number
  /** Key of the slide that it is on. Absent where that cannot be told, or where it is on none. */
  readonly key?: string
  /** Line on that slide, as `data-line`; absent where it is about the slide as a whole. */
  readonly line?: number
  /** `slides/talk.md:12:5`. */
  readonly place: string
  readonly message: string
  readonly remedies: readonly string[]
  /** `yes`: there is one right answer, which can be written into the deck. */
  readonly mends: 'yes' | 'no'
}

/**
 * For the window that shows the deck of this name; `''` is the start page.
 *
 * @param shown what the window shows
 */
export function newsFor(name: string, state: PreviewState, shown?: LiveDeck): News {
  const { decks, problem } = state
  if (name === '') return { version: digest(startPage(state)), findings: [] }
  const deck = decks.find((one) => one.name === name)
  if (deck === undefined) return { version: 'absent', problem: problem ?? absence(name), findings: [] }
  const trouble = problem ?? deck.obstacle
  const placeLine = deck.diagnostics.length === 0 ? nowhere : placeLines(deck.seen, shown)
  return {
    version: 'present',
    ...(trouble && { problem: trouble }),
    findings: SEVERITIES.flatMap((severity) =>
      deck.diagnostics
        .filter((one) => one.severity === severity)
        .map((one) => ({
          ...describe(one, one.file === deck.file),
          ...(one.file === deck.file && one.slide !== undefined && placeOn(one, placeLine)),
        })),
    ),
  }
}

const nowhere = (): undefined => undefined

/** Names a diagnostic among all of its deck. */
export function findingId({ rule, file, span, slide, message, edit }: Diagnostic): string {
  return digest(JSON.stringify([rule, file, span?.start.offset, slide, message, edit?.text]))
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info']

function absence(name: string): PreviewProblem {
  return {
    message: `There is no deck called \`${name}\``,
    hint: 'This page shows it as soon as there is one.',
  }
}

function describe(diagnostic: Diagnostic, isInDeck: boolean): Finding {
  const mends = isInDeck && diagnostic.edit !== undefined ? 'yes' : 'no'
  const { edit: _, ...rest } = diagnostic
  return {
    id: findingId(diagnostic),
    severity: diagnostic.severity,
    ...(diagnostic.slide !== undefined && { slide: diagnostic.slide }),
    place: placeOf(diagnostic),
    message: showControls(diagnostic.message),
    remedies: mends === 'yes' ? remedies(rest) : remedies(diagnostic),
    mends,
  }
}

/** What has no extent is about the slide as a whole. */
function placeOn(
  { span }: Diagnostic,
  placeLine: (line: number) => SlidePlace | undefined,
): Partial<SlidePlace> | undefined {
  if (span === undefined) return undefined
  const place = placeLine(span.start.line)
  return place && span.start.offset === span.end.offset ? { key: place.key } : place
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
