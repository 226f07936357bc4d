import { join } from 'node:path'
import { createLedger } from '../cache/ledger.ts'
import { recordFiles } from '../cache/record-files.ts'
import { createStore } from '../cache/store.ts'
import { confirmTrace, type Trace } from '../cache/trace.ts'
import type { Built } from './build-now.ts'
import { cacheFolderOf } from './cache-folder.ts'
import { describeRenderer } from './describe-renderer.ts'
import type { BuildOptions } from './options.ts'
import type { BuildReport } from './reports.ts'
import { withRemote } from './with-remote.ts'
import type { World } from './world.ts'

/**
 * Makes every output that would come out differently, and checks everything. Where nothing at all changed since the same call,
 * its answer is given again: neither engine nor browser are loaded, and no file of the talk is opened.
 */
export function build(options: BuildOptions, world: World): Promise<BuildReport> {
  return withRemote(options, world, (connected) => repeatOrBuild(options, connected))
}

async function repeatOrBuild(options: BuildOptions, world: World): Promise<BuildReport> {
  const folder = cacheFolderOf(world)
  const ledger = createLedger<PastBuild>(createStore(world.files, join(folder, 'results')), 'build-2')
  const key = [JSON.stringify([world.workingFolder, world.env.SOURCE_DATE_EPOCH ?? '', wordsOf(options)])]
  const mayRepeat =
    options.scope === 'changed' &&
    options.output !== '-' &&
    options.stdin === undefined &&
    options.share === undefined
  const past = mayRepeat ? await ledger.get(key) : undefined
  const trace = past && (await confirm(past, options, world))
  if (past && trace) {
    if (trace !== past.trace) await ledger.put(key, { ...past, trace })
    return { ...past.report, maxWarnings: past.report.maxWarnings ?? Infinity }
  }

  const recorder = recordFiles(world.files, folder)
  const { buildNow } = await import('./build-now.ts')
  const { report, repeats, drawn, drawnBy, walked } = await buildNow(options, {
    ...world,
    files: recorder.files,
  })
  if (mayRepeat && repeats !== undefined) {
    const { maxWarnings } = repeats
    const told = { ...repeats, maxWarnings: Number.isFinite(maxWarnings) ? maxWarnings : null }
    await ledger.put(key, { drawn, drawnBy, trace: recorder.trace(walked), report: told })
  }
  return report
}

/** What a build that found everything up to date has to say. */
type PastBuild = Pick<Built, 'drawn' | 'drawnBy'> & {
  readonly trace: Trace
  /** `null`: JSON knows no infinity. */
  readonly report: Omit<BuildReport, 'maxWarnings'> & { readonly maxWarnings: number | null }
}

/** What there is to be said of the disk, as long as the answer is the same. */
async function confirm(
  { drawn, drawnBy, trace }: PastBuild,
  options: BuildOptions,
  world: World,
): Promise<Trace | undefined> {
  const confirmed = await confirmTrace(trace, world.files)
  return confirmed && (await describeRenderer(drawn, options, world)) === drawnBy ? confirmed : undefined
}

/**
 * Saying what would be done and doing it look at the same things. Where other browsers are found is nothing that an output
 * depends on, and a secret.
 */
function wordsOf({ mode: _, browserUrls: __, ...options }: BuildOptions): Partial<BuildOptions> {
  return options
}
