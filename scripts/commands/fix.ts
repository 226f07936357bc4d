import { applyEdits, type Edit } from '../model/edit.ts'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { loadConfig } from '../project/load-config.ts'
import { saveChoices } from '../project/save-choices.ts'
import { checkRun } from './check-run.ts'
import { collectChoices } from './collect-choices.ts'
import { explainRepairs } from './explain-repairs.ts'
import { type FixableFile, listFixable } from './fixable-file.ts'
import { gatherFindings } from './gather-findings.ts'
import { loadRun } from './load-run.ts'
import type { FixOptions } from './options.ts'
import type { CheckReport, FixedFile, FixReport } from './reports.ts'
import type { World } from './world.ts'

/** One repair can uncover the next (a path, then its case); more rounds than this would be a circle. */
const MOST_ROUNDS = 5

/** Writes every repair that has exactly one reading, or that was chosen, and converts to UTF-8 what is in another encoding. */
export async function fix(options: FixOptions, world: World): Promise<FixReport> {
  const choicesFile = await rememberChoices(options, world)
  const fixed = new Map<string, FixedFile>()
  const overtaken = new Set<string>()
  const writes = options.mode === 'run' && options.stdin === undefined
  let explanations: FixReport['explanations'] | undefined
  for (let round = 1; ; round += 1) {
    const run = await loadRun(options, world)
    explanations ??= explainRepairs(run)
    const report = checkRun(run, gatherFindings(run.store, ''), 'some decks')
    const files = await listFixable(run, world, options)
    const repaired = files.flatMap((file) => repairFile(file, report))
    for (const one of repaired) {
      const known = files.find(({ file }) => file === one.file)
      if (writes && !(await writeRepaired(one, known, world))) overtaken.add(one.file)
      else fixed.set(one.file, mergeFixed(fixed.get(one.file), one))
    }
    if (writes && repaired.length > 0 && round < MOST_ROUNDS) continue
    const [only] = repaired
    return {
      files: [...fixed.values()],
      explanations,
      overtaken: [...overtaken],
      open: collectChoices(run),
      remaining: withoutRepaired(report, repaired),
      ...(choicesFile !== undefined && { choicesFile }),
      ...(options.stdin !== undefined &&
        options.mode === 'run' && { content: only === undefined ? options.stdin : encode(only) }),
    }
  }
}

/** One file in two rounds. */
export function mergeFixed(before: FixedFile | undefined, after: FixedFile): FixedFile {
  if (before === undefined) return after
  const repairs = before.repairs + after.repairs
  return { ...after, ...before, after: after.after, repairs }
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
  { file, text, bom, encoding }: FixableFile,
  { diagnostics }: CheckReport,
): readonly FixedFile[] {
  const edits: readonly Edit[] = diagnostics.flatMap((diagnostic) =>
    diagnostic.file === file && diagnostic.edit ? [diagnostic.edit] : [],
  )
  const after = applyEdits(text, edits)
  // A file in another encoding is rewritten even if its words stay the same.
  if (after === text && encoding === undefined) return []
  const converted = encoding !== undefined && { encoding }
  return [{ file, bom, before: text, after, repairs: edits.length, ...converted }]
}

/** What an editor saved in the meantime is not overwritten: false. The next round looks at what it saved. */
async function writeRepaired(
  fixed: FixedFile,
  known: FixableFile | undefined,
  world: World,
): Promise<boolean> {
  if (known === undefined) throw new Error(`Repaired ${fixed.file}, which was not read`)
  const now = await world.files.read(known.path)
  if (now === undefined || Buffer.compare(now, known.bytes) !== 0) return false
  await world.files.write(known.path, encode(fixed))
  return true
}

function encode({ bom, after }: FixedFile): Uint8Array {
  return new TextEncoder().encode(bom + after)
}

/** What was just repaired is no finding any more. */
function withoutRepaired(report: CheckReport, repaired: readonly FixedFile[]): CheckReport {
  const converted = new Set(repaired.flatMap(({ file, encoding }) => (encoding === undefined ? [] : [file])))
  const diagnostics = report.diagnostics.filter(
    ({ edit, file, rule }) =>
      repaired.length === 0 || (edit === undefined && !(rule === 'text/not-utf8' && converted.has(file))),
  )
  return { ...report, diagnostics }
}
