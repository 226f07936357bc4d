import { digestOf } from '../cache/store.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { PreviewDeck, PreviewState } from '../preview/preview-state.ts'
import { countWords } from '../text/count-words.ts'
import { checkRun } from './check-run.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import { gatherFindings } from './gather-findings.ts'
import type { DeckInProject, Run } from './load-run.ts'

/** The decks that can be looked at, and what is wrong with them. */
export type ShownDecks = {
  readonly run: Run
  readonly state: PreviewState
  /** By name of the deck, as JSON: what the rules find without a look at the layout. */
  readonly found: ReadonlyMap<string, string>
}

/** The decks of `run`. What is known of the layout of decks that look as they did is kept. */
export function showDecks(run: Run, before: ShownDecks | undefined): ShownDecks {
  const { diagnostics } = checkRun(run, gatherFindings(run.store, ''), 'some decks')
  const found = new Map(
    run.decks.map((item) => [item.deck.name, JSON.stringify(diagnosticsOf(item, diagnostics))]),
  )
  const decks = run.decks.map((item): PreviewDeck => {
    const last = before?.state.decks.find(({ name }) => name === item.deck.name)
    const version = versionOf(item)
    const known = last?.version === version && found.get(last.name) === before?.found.get(last.name)
    return {
      name: item.deck.name,
      file: item.deck.file,
      title: item.deck.metadata.title ?? item.deck.slides[0]?.title ?? '',
      slides: item.deck.slides.length,
      ...speakingOf(item),
      version,
      diagnostics: known ? last.diagnostics : diagnosticsOf(item, diagnostics),
      seen: { original: item.deck.original, source: item.deck.source },
      layout: known ? last.layout : 'awaited',
    }
  })
  return {
    run,
    found,
    state: { decks, others: othersIn(run, diagnostics) },
  }
}

/** The same decks, with everything that was found when their layout was looked at. */
export function showFindings(shown: ShownDecks, diagnostics: readonly Diagnostic[]): ShownDecks {
  const decks = shown.state.decks.map((deck): PreviewDeck => {
    const item = shown.run.decks.find((one) => one.deck.name === deck.name)
    return item ? { ...deck, diagnostics: diagnosticsOf(item, diagnostics), layout: 'known' } : deck
  })
  return { ...shown, state: { ...shown.state, decks, others: othersIn(shown.run, diagnostics) } }
}

function versionOf(item: DeckInProject): string {
  return digestOf(JSON.stringify(fingerprintDeck(item, '', []))).slice(0, 16)
}

function speakingOf({ deck, project }: DeckInProject): Pick<PreviewDeck, 'speaking'> {
  const words = deck.slides.flatMap(({ notes }) => notes).reduce((sum, note) => sum + countWords(note), 0)
  return words === 0 ? {} : { speaking: Math.round((words * 60) / project.config.wordsPerMinute) }
}

/** A theme belongs to every deck that could use it. */
function diagnosticsOf(
  { deck, project }: DeckInProject,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ file }) => file === deck.file || project.themes.some((theme) => theme.file === file),
  )
}

function othersIn(run: Run, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ file }) => run.decks.every(({ deck }) => deck.file !== file))
}
