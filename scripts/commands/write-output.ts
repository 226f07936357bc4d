import { basename, dirname } from 'node:path/posix'
import type { Artifact } from '../model/artifact.ts'
import type { DeckInProject } from './load-run.ts'
import type { OutputFiles } from './make-output.ts'
import type { Target } from './output-targets.ts'
import type { World } from './world.ts'
import { writeMakingRoom } from './write-making-room.ts'

export type Making = Pick<Artifact, 'elapsed' | 'cached'>

/** Writes the files of one output. */
export async function writeOutput(
  { deck }: DeckInProject,
  { format, path, shown }: Target,
  made: OutputFiles,
  { elapsed, cached }: Making,
  world: World,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = []
  for (const [file, bytes] of made) {
    await writeMakingRoom(file, bytes, world)
    const name = file === path ? shown : `${dirname(shown)}/${basename(file)}`
    artifacts.push({ path: name, format, deck: deck.name, size: bytes.length, elapsed, cached })
  }
  world.progress({ kind: 'written', what: shown, deck: deck.file })
  return artifacts
}
