import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Folder = {
  /** Absolute, without links. */
  readonly path: string
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>
  readonly remove: (name?: string) => Promise<void>
}

/** A temporary folder with these files in it. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'lectern-folder-')))
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) await write(name, content)
  return {
    path,
    write,
    remove: (name = '') => rm(join(path, name), { recursive: true, force: true }),
  }
}
