import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ProjectCopy = { readonly folder: string; readonly remove: () => Promise<void> }

/** A fixture project in a folder of its own, free to be changed. */
export async function copyProject(name: string): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-project-'))
  await cp(fileURLToPath(new URL(`../fixtures/projects/${name}`, import.meta.url)), folder, {
    recursive: true,
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
