import { applyEdits, type Edit } from '../model/edit.ts'
import type { Files } from '../system/files.ts'
import { checkRun } from './check-run.ts'
import { collectChoices } from './collect-choices.ts'
import { explainRepairs } from './explain-repairs.ts'
import { type FixableFile, listFixable } from './fixable-file.ts'
import { gatherFindings } from './gather-findings.ts'
import { loadRun } from './load-run.ts'
import type { FixOptions } from './options.ts'
import { findSettings, rememberChoices } from './remember-choices.ts'
import type { CheckReport, FixedFile, FixReport } from './reports.ts'
import { sweepFolders } from './sweep-folders.ts'
import type { World } from './world.ts'
import { encodeRepair, type Repaired, writeRepair } from './write-repair.ts'

/** One repair can uncover the next (a path, then its case); more rounds than this would be a circle, or an editor that never rests. */
const MOST_ROUNDS = 5

/** Writes every repair that has exactly one reading, or that was chosen, and converts to UTF-8 what is in another encoding. */
export async function fix(options: FixOptions, actual: World): Promise<FixReport> {
  // A plan goes through the same rounds, and finds the files as the rounds before would have left them.
  const planned = new Map<string, Uint8Array>()
  const world = options.mode === 'plan' ? { ...actual, files: withPlanned(actual.files, planned) } : actual
  const settings = await findSettings(world)
  const choicesFile = await rememberChoices(options, settings, world)
  const fixed = new Map<string, FixedFile>()
  const unwritten = new Map<string, unknown>()
  const writes = options.mode === 'run' && options.stdin === undefined
  let explanations: FixReport['explanations'] | undefined
  for (let round = 1; ; round += 1) {
    world.signal.throwIfAborted()
    const run = await loadRun(options, world)
    if (writes && round === 1) await sweepFolders(run, world)
    explanations ??= explainRepairs(run)
    const report = checkRun(run, gatherFindings(run.store, ''), 'some decks')
    const repaired = (await listFixable(run, world, options))
      .filter(({ file }) => !unwritten.has(file))
      .flatMap((file) => repairFile(file, report, options))
    const overtaken: string[] = []
    for (const one of repaired) {
      world.signal.throwIfAborted()
      const { file } = one.fixed
      const outcome = writes ? await writeRepair(one, world) : 'written'
      if (options.mode === 'plan') planned.set(one.known.path, encodeRepair(one.fixed))
      if (outcome === 'changed') overtaken.push(file)
      else if (outcome !== 'written') unwritten.set(file, outcome.error)
      else fixed.set(file, mergeFixed(fixed.get(file), one.fixed))
    }
    const again = writes || (options.mode === 'plan' && options.stdin === undefined)
    if (again && repaired.length > 0 && round < MOST_ROUNDS) continue
    const undone = [...overtaken, ...unwritten.keys()]
    return {
      files: [...fixed.values()],
      explanations,
      overtaken,
      unwritten: [...unwritten].map(([file, error]) => ({ file, error })),
      open: collectChoices(run),
      remaining: withoutRepaired(
        report,
        repaired.flatMap((one) => (undone.includes(one.fixed.file) ? [] : [one.fixed])),
      ),
      settings,
      ...(choicesFile !== undefined && { choicesFile }),
      ...(options.stdin !== undefined &&
        options.mode === 'run' && {
          content: repaired[0] === undefined ? options.stdin : encodeRepair(repaired[0].fixed),
        }),
    }
  }
}

/** The disk, with some files as they would be. By absolute path, as decks and themes are read. */
function withPlanned(files: Files, planned: ReadonlyMap<string, Uint8Array>): Files {
  return { ...files, read: async (path) => planned.get(path) ?? (await files.read(path)) }
}

/** One file in two rounds. */
export function mergeFixed(before: FixedFile | undefined, after: FixedFile): FixedFile {
  if (before === undefined) return after
  const repairs = before.repairs + after.repairs
  return { ...after, ...before, after: after.after, repairs }
}

function repairFile(
  known: FixableFile,
  { diagnostics }: CheckReport,
  { drafts }: FixOptions,
): readonly Repaired[] {
  const { file, text, bom, bytes, encoding } = known
  const edits = diagnostics
    .filter((diagnostic) => diagnostic.file === file)
    .flatMap(({ edit, draft }): readonly Edit[] => {
      const written = edit ?? (drafts === undefined ? undefined : draft)
      return written ? [written] : []
    })
  const after = applyEdits(text, edits)
  // A file in another encoding is rewritten even if its words stay the same.
  if (after === text && encoding === undefined) return []
  const converted = encoding !== undefined && { encoding, bytes }
  return [{ known, fixed: { file, bom, before: text, after, repairs: edits.length, ...converted } }]
}

/** What was just repaired is no finding any more. */
function withoutRepaired(report: CheckReport, repaired: readonly FixedFile[]): CheckReport {
  const files = new Set(repaired.map(({ file }) => file))
  const converted = new Set(repaired.flatMap(({ file, encoding }) => (encoding === undefined ? [] : [file])))
  const diagnostics = report.diagnostics.filter(
    ({ edit, file, rule }) =>
      !(edit !== undefined && files.has(file)) && !(rule === 'text/not-utf8' && converted.has(file)),
  )
  return { ...report, diagnostics }
}
