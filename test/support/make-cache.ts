import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findEmbeddedPackage } from '../../scripts/browser/embedded-package.ts'
import { unpackEmbedded } from '../../scripts/browser/unpack-embedded.ts'
import { TEST_BROWSER } from './browser-options.ts'
import { type Folder, makeFolder } from './make-folder.ts'

/** A cache that nobody has used yet, but for the browser in it: unpacking that takes longer than a build. */
export async function makeCache(): Promise<Folder> {
  const found = await findEmbeddedPackage()
  if (found) await unpackEmbedded(found, TEST_BROWSER.cacheFolder)
  const unpacked = join(TEST_BROWSER.cacheFolder, 'browser')
  await mkdir(unpacked, { recursive: true })
  const cache = await makeFolder({})
  await symlink(unpacked, join(cache.path, 'browser'))
  return cache
}
