import { applyEdits, type Edit } from '../model/edit.ts'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { loadConfig } from '../project/load-config.ts'
import { saveChoices } from '../project/save-choices.ts'
import { checkRun } from './check-run.ts'
import { collectChoices } from './collect-choices.ts'
import { type FixableFile, listFixable } from './fixable-file.ts'
import { gatherFindings } from './gather-findings.ts'
import { loadRun } from './load-run.ts'
import type { FixOptions } from './options.ts'
import type { CheckReport, FixedFile, FixReport } from './reports.ts'
import type { World } from './world.ts'

/** One repair can uncover the next (a path, then its case); more rounds than this would be a circle. */
const MOST_ROUNDS = 5

/** Writes every repair that has exactly one reading, or that was chosen. */
export async function fix(options: FixOptions, world: World): Promise<FixReport> {
  const choicesFile = await rememberChoices(options, world)
  const fixed = new Map<string, FixedFile>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const run = await loadRun(options, world)
    const report = checkRun(run, gatherFindings(run.store, ''), 'some decks')
    const files = await listFixable(run, world.files, options.stdin)
    const repaired = files.flatMap((file) => repairFile(file, report))
    const last =
      options.mode === 'plan' ||
      options.stdin !== undefined ||
      repaired.length === 0 ||
      round === MOST_ROUNDS - 1
    for (const one of repaired) {
      const before = fixed.get(one.file)
      fixed.set(
        one.file,
        before ? { ...one, before: before.before, repairs: before.repairs + one.repairs } : one,
      )
      if (options.mode === 'run' && options.stdin === undefined) await writeRepaired(one, files, world)
    }
    if (!last) continue
    const [only] = repaired
    return {
      files: options.stdin === undefined ? [...fixed.values()] : [],
      open: collectChoices(run),
      remaining: repaired.length > 0 ? withoutRepaired(report) : report,
      ...(choicesFile !== undefined && { choicesFile }),
      ...(options.stdin !== undefined && { content: only === undefined ? options.stdin : encode(only) }),
    }
  }
  throw new Error('The last round always returns')
}

async function rememberChoices(options: FixOptions, world: World): Promise<string | undefined> {
  const { choices, mode } = options
  if (Object.keys(choices).length === 0) return undefined
  const { config, writable } = await loadConfig(world.files, world.workingFolder)
  const { decks } = await loadRun({ ...options, choices: {} }, world)
  for (const [damaged, wanted] of Object.entries(choices)) {
    const settled = config.text.choices[damaged] === wanted
    if (!settled && !decks.some(({ deck }) => deck.original.includes(damaged))) throw unknownDamage(damaged)
  }
  if (mode === 'run') await saveChoices(world.files, writable, choices)
  return displayPath(writable, world.workingFolder)
}

/** A mistyped choice would be remembered, and change nothing. */
function unknownDamage(damaged: string): SetupError {
  return new SetupError(
    'call',
    'unknown-damage',
    `Found \`${damaged}\` in none of the decks, expected a damaged text as the findings show it`,
    'Copy the command from what `npm run check` prints, with its quotes.',
  )
}

function repairFile(
  { file, text, bom, foreign }: FixableFile,
  { diagnostics }: CheckReport,
): readonly FixedFile[] {
  const edits: readonly Edit[] = diagnostics.flatMap((diagnostic) =>
    diagnostic.file === file && diagnostic.edit ? [diagnostic.edit] : [],
  )
  const after = applyEdits(text, edits)
  // A file in another encoding is rewritten even if its words stay the same.
  if (after === text && !foreign) return []
  return [{ file, bom, before: text, after, repairs: edits.length + (foreign ? 1 : 0) }]
}

/** What an editor saved in the meantime is not overwritten. */
async function writeRepaired(fixed: FixedFile, files: readonly FixableFile[], world: World): Promise<void> {
  const { file } = fixed
  const known = files.find((one) => one.file === file)
  if (known === undefined) throw new Error(`Repaired ${file}, which was not read`)
  const now = await world.files.read(known.path)
  if (now === undefined || Buffer.compare(now, known.bytes) !== 0) {
    throw new SetupError(
      'call',
      'changed-meanwhile',
      `Found ${file} changed while it was being repaired, expected it to stay as it was read`,
      'Save it, and run fix again.',
    )
  }
  await world.files.write(known.path, encode(fixed))
}

function encode({ bom, after }: FixedFile): Uint8Array {
  return new TextEncoder().encode(bom + after)
}

function withoutRepaired(report: CheckReport): CheckReport {
  return { ...report, diagnostics: report.diagnostics.filter(({ edit }) => edit === undefined) }
}
