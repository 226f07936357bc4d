import { resolve } from 'node:path'
import { applyEdits } from '../model/edit.ts'
import { findingId } from '../preview/news.ts'
import type { ActionAnswer, PreviewSource, PreviewState } from '../preview/preview-state.ts'
import { showControls } from '../report/show-controls.ts'
import { readFixable } from './fixable-file.ts'
import type { LiveDecks } from './live-decks.ts'
import type { EditorOutcome, OpenEditor } from './options.ts'
import type { World } from './world.ts'
import { writeRepair } from './write-repair.ts'

export type ActionTools = {
  readonly state: () => PreviewState
  readonly live: LiveDecks['live']
  readonly openEditor: OpenEditor
  readonly world: World
}

/** What windows may ask for. Decks are named, never files: whatever else was sent is not done. */
export function createLiveActions({ state, live, openEditor, world }: ActionTools): PreviewSource['action'] {
  async function mend(name: string, ids: readonly string[]): Promise<ActionAnswer> {
    const deck = state().decks.find((one) => one.name === name)
    const wanted = deck?.diagnostics.filter(
      (one) => one.file === deck.file && one.edit !== undefined && ids.includes(findingId(one)),
    )
    if (deck?.seen === undefined || wanted === undefined || wanted.length === 0)
      return refused('There is nothing left to mend')
    const { file } = deck
    const path = resolve(world.workingFolder, file)
    const bytes = await world.files.read(path)
    const known = bytes && readFixable({ file, path, text: deck.seen.original }, bytes)
    if (known === undefined)
      return refused(`${showControls(file)} has changed since: wait a moment, and try again`)
    const after = applyEdits(
      known.text,
      wanted.flatMap(({ edit }) => edit ?? []),
    )
    const { bom, encoding, text: before } = known
    const repairs = wanted.length
    const fixed = { file, bom, before, after, repairs, ...(encoding !== undefined && { encoding }) }
    const outcome = await writeRepair({ known, fixed }, world)
    if (outcome === 'written')
      return done(`Mended ${repairs === 1 ? 'one place' : `${repairs} places`} in ${showControls(file)}`)
    return refused(
      outcome === 'changed'
        ? `${showControls(file)} has changed since: wait a moment, and try again`
        : `${showControls(file)} could not be written`,
    )
  }

  async function open(name: string, key: string, line: number): Promise<ActionAnswer> {
    const deck = state().decks.find((one) => one.name === name)
    const shown = await live(name)
    const slide = shown?.deck.slides.find((one) => one.key === key)
    if (deck === undefined || slide === undefined) return refused('That slide is not there any more')
    const last = shown?.source.split('\n').length ?? 1
    const target = Math.max(1, Math.min(slide.line + line, last))
    const place = `${showControls(deck.file)}:${target}`
    return describeOutcome(await openEditor(resolve(world.workingFolder, deck.file), target), place)
  }

  return async (name, body) => {
    const { deck, ids, key, line } = (body ?? {}) as Readonly<Record<string, unknown>>
    if (typeof deck !== 'string') return undefined
    if (name === 'mend' && Array.isArray(ids)) return mend(deck, ids.map(String))
    if (name === 'open' && typeof key === 'string' && Number.isSafeInteger(line))
      return open(deck, key, Number(line))
    return undefined
  }
}

function describeOutcome(outcome: EditorOutcome, place: string): ActionAnswer {
  switch (outcome.kind) {
    case 'opened':
      return done(`Opened ${place}`)
    case 'no-editor':
      return refused(
        `Found no editor: set EDITOR, for instance to \`code\`, and start the preview again. ${place}`,
      )
    case 'terminal-editor':
      return refused(`\`${outcome.editor}\` needs a terminal, which the preview cannot give it. ${place}`)
    case 'failed':
      return refused(`\`${outcome.editor}\` could not be started. ${place}`)
  }
}

function done(message: string): ActionAnswer {
  return { outcome: 'done', message }
}

function refused(message: string): ActionAnswer {
  return { outcome: 'refused', message }
}
