import { resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { locateDifference } from '../output/locate-difference.ts'
import { build } from './build.ts'
import type { BuildOptions } from './options.ts'
import type { BuildReport } from './reports.ts'
import { withRemote } from './with-remote.ts'
import type { World } from './world.ts'

/** Builds, then builds all of it once more, into memory and without what any earlier run left, and compares the bytes. */
export function verifyBuild(options: BuildOptions, world: World): Promise<BuildReport> {
  return withRemote(options, world, (connected) => buildTwice(options, connected))
}

async function buildTwice(options: BuildOptions, world: World): Promise<BuildReport> {
  const report = await build(options, world)
  if (options.mode === 'plan') return report
  const made = new Map<string, Uint8Array>()
  const again = await build(
    // What a shard is can have changed by what the first build took down.
    { ...options, scope: 'all', ...(options.share && { share: { decks: report.decks } }) },
    {
      ...world,
      files: {
        ...world.files,
        write: async (path, content) => void made.set(path, Buffer.from(content)),
        stash: async () => undefined,
      },
    },
  )
  const differences: Diagnostic[] = []
  for (const { path, format } of again.artifacts) {
    const absolute = resolve(world.workingFolder, path)
    const [first, second] = [await world.files.read(absolute), made.get(absolute)]
    const place = first && second ? locateDifference(format, first, second) : 'as it is not there'
    if (place !== undefined) differences.push(describeDifference(path, place))
  }
  return { ...report, diagnostics: [...report.diagnostics, ...differences] }
}

function describeDifference(file: string, place: string): Diagnostic {
  return {
    rule: 'output/not-reproducible',
    severity: 'error',
    message: `Built twice, the output differs ${place}, expected the same bytes`,
    file,
    help: 'Build with `--force`; if it still differs, please report it, with the deck if you can.',
  }
}
