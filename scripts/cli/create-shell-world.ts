import { createWorld } from '../commands/create-world.ts'
import type { Progress, World } from '../commands/world.ts'
import { showControls } from '../report/show-controls.ts'
import { diskFiles } from '../system/disk-files.ts'
import { describeReason } from './describe-error.ts'
import { nameFileErrors } from './name-file-errors.ts'
import type { Shell } from './shell.ts'

/** The world as this process sees it. `detail`: how much of what is being done is told. */
export function createShellWorld(shell: Shell, detail: 'steps' | 'notes' | 'nothing'): World {
  const noted = new Set<string>()
  return createWorld({
    files: nameFileErrors(diskFiles),
    workingFolder: shell.workingFolder,
    env: shell.env,
    signal: shell.signal,
    progress: (event) => {
      const isStep = event.kind === 'started' || event.kind === 'written'
      const text = describe(event)
      if (text === undefined) return
      const said = event.kind === 'unkept' ? event.folder : text
      if (detail === 'nothing' || (isStep && detail !== 'steps') || noted.has(said)) return
      if (!isStep) noted.add(said)
      shell.err(`  ${text}\n`)
    },
  })
}

function describe(event: Progress): string | undefined {
  if (event.kind === 'note') return showControls(event.text)
  if (event.kind === 'unkept') {
    const why = `Could not write to the cache \`${event.folder}\` because ${describeReason(event.cause)}`
    return showControls(`${why}: the next run has to do again what this one does`)
  }
  if (event.kind !== 'started' && event.kind !== 'written') return undefined
  return `${event.kind === 'started' ? 'making' : 'wrote'} ${showControls(event.what)} of ${showControls(event.deck)}`
}
