import type { Config } from '../model/config.ts'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { loadConfig } from '../project/load-config.ts'
import { requireData, saveChoices } from '../project/save-choices.ts'
import { loadRun, type Run } from './load-run.ts'
import type { FixOptions } from './options.ts'
import type { SettingsFile } from './reports.ts'
import type { World } from './world.ts'

/** The settings that choices belong in. */
export async function findSettings({ files, workingFolder }: World): Promise<SettingsFile> {
  const { writable } = await loadConfig(files, workingFolder)
  const kind = writable.endsWith('.json') ? 'data' : 'code'
  return { path: writable, file: displayPath(writable, workingFolder), kind }
}

/**
 * Writes the choices of this call to the settings, and answers where; `undefined` when there are none. Throws a SetupError before
 * anything is written when the settings are a program, and for a choice that would change nothing.
 */
export async function rememberChoices(
  options: FixOptions,
  { path, file }: SettingsFile,
  world: World,
): Promise<string | undefined> {
  const { choices, mode } = options
  if (Object.keys(choices).length === 0) return undefined
  requireData(path, choices)
  const run = await loadRun({ ...options, choices: {} }, world)
  const known = new Set(listDoubtful(run).map((text) => text.trimEnd()))
  for (const damaged of Object.keys(choices)) {
    if (!known.has(damaged.trimEnd())) throw unknownDamage(damaged, run)
  }
  if (mode === 'run') await saveChoices(world.files, path, choices)
  return file
}

/** Damaged texts with several readings: open ones, and those that were chosen before, which may be chosen anew. */
function listDoubtful({
  decks,
  config,
}: {
  readonly decks: Run['decks']
  readonly config: Config
}): readonly string[] {
  return [
    ...Object.keys(config.text.choices),
    ...decks.flatMap(({ deck }) => deck.repair.ambiguous.map(({ text }) => text)),
  ]
}

/** A mistyped choice would be remembered, and change nothing. */
function unknownDamage(damaged: string, { decks }: Run): SetupError {
  const occurs = decks.some(({ deck }) => deck.original.includes(damaged))
  return new SetupError(
    'call',
    'unknown-damage',
    occurs
      ? `Found \`${damaged}\` where it has one reading at most, expected a damaged text with several`
      : `Found \`${damaged}\` in none of the decks, expected a damaged text as the findings show it`,
    'Copy the command from what `npm run check` prints, with its quotes.',
  )
}
