import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'
import { placeOf, remedies } from '../report/format-pretty.ts'
import { showControls } from '../report/show-controls.ts'
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
  readonly severity: Diagnostic['severity']
  readonly slide?: number
  /** `slides/talk.md:12:5`. */
  readonly place: string
  readonly message: string
  readonly remedies: readonly string[]
}

/** For the window that shows the deck of this name; `''` is the start page. */
export function newsFor(name: string, state: PreviewState): News {
  const { decks, problem } = state
  if (name === '') return { version: digest(startPage(state)), findings: [] }
  const deck = decks.find((one) => one.name === name)
  if (deck === undefined) return { version: 'absent', problem: problem ?? absence(name), findings: [] }
  return {
    version: 'present',
    ...(problem && { problem }),
    findings: SEVERITIES.flatMap((severity) =>
      deck.diagnostics.filter((one) => one.severity === severity).map(describe),
    ),
  }
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info']

function absence(name: string): PreviewProblem {
  return {
    message: `There is no deck called \`${name}\``,
    hint: 'This page shows it as soon as there is one.',
  }
}

function describe(diagnostic: Diagnostic): Finding {
  return {
    severity: diagnostic.severity,
    ...(diagnostic.slide !== undefined && { slide: diagnostic.slide }),
    place: placeOf(diagnostic),
    message: showControls(diagnostic.message),
    remedies: remedies(diagnostic),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
