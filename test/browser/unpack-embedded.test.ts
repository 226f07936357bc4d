import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPackage, findEmbeddedPackage } from '../../scripts/browser/embedded-package.ts'
import { unpackEmbedded } from '../../scripts/browser/unpack-embedded.ts'
import { digestOf } from '../../scripts/cache/store.ts'

let scratch: string
let source: EmbeddedPackage

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  const real = await findEmbeddedPackage()
  if (real === undefined) throw new Error('The embedded browser is not installed')
  // Its small archives, with one of them in the place of the large one.
  const bin = join(scratch, 'package', 'bin')
  await cp(join(real.folder, 'bin', 'fonts.tar.br'), join(bin, 'fonts.tar.br'))
  await cp(join(real.folder, 'bin', 'al2023.tar.br'), join(bin, 'al2023.tar.br'))
  await cp(join(real.folder, 'bin', 'fonts.tar.br'), join(bin, 'chromium.br'))
  source = { version: real.version, folder: join(scratch, 'package') }
})
afterAll(() => rm(scratch, { recursive: true }))

/** Keeps size and time of modification. */
async function flipBit(path: string): Promise<void> {
  const { atime, mtime } = await stat(path)
  const bytes = await readFile(path)
  bytes[1_000] = (bytes[1_000] ?? 0) ^ 1
  await writeFile(path, bytes)
  await utimes(path, atime, mtime)
}

describe('unpackEmbedded', () => {
  it('gives browser, libraries and fonts in a private folder', async () => {
    const cache = join(scratch, 'first')
    const unpacked = await unpackEmbedded(source, cache)
    expect(await readdir(unpacked.libraries)).toContain('libnss3.so')
    expect(await readdir(join(unpacked.fonts, 'Open_Sans'))).toContain('OpenSans-Regular.ttf')
    expect((await stat(unpacked.executable)).mode & 0o777).toBe(0o700)
    expect((await stat(join(unpacked.executable, '..'))).mode & 0o777).toBe(0o700)
  })

  it('may run several times at once', async () => {
    const cache = join(scratch, 'second')
    const all = await Promise.all([1, 2, 3, 4].map(() => unpackEmbedded(source, cache)))
    expect(new Set(all.map(({ executable }) => executable)).size).toBe(1)
    expect((await readdir(join(cache, 'browser'))).length).toBe(1)
  })

  it('leaves alone what is as it was, also in a copy', async () => {
    const cache = join(scratch, 'third')
    const { executable } = await unpackEmbedded(source, cache)
    const before = await stat(executable)
    await unpackEmbedded(source, cache)
    expect((await stat(executable)).ino).toBe(before.ino)

    const copy = join(scratch, 'copy')
    await cp(cache, copy, { recursive: true })
    const copied = executable.replace(cache, copy)
    const { ino } = await stat(copied)
    await unpackEmbedded(source, copy)
    expect((await stat(copied)).ino).toBe(ino)
  })

  it.each([
    ['its last word is missing', (folder: string) => rm(join(folder, 'complete'))],
    ['its last word is no word', (folder: string) => writeFile(join(folder, 'complete'), '')],
    ['a bit is flipped', (folder: string) => flipBit(join(folder, 'lib', 'libnss3.so'))],
    ['a file is cut', (folder: string) => truncate(join(folder, 'chromium'), 100)],
    ['a file is gone', (folder: string) => rm(join(folder, 'fonts/Open_Sans/OpenSans-Regular.ttf'))],
    [
      'a folder is in the place of a file',
      (folder: string) => rm(join(folder, 'chromium')).then(() => mkdir(join(folder, 'chromium'))),
    ],
    ['it cannot be started', (folder: string) => chmod(join(folder, 'chromium'), 0o600)],
  ])('unpacks again when %s', async (what, damage) => {
    const cache = join(scratch, what)
    const { executable, libraries } = await unpackEmbedded(source, cache)
    const right = digestOf(await readFile(join(libraries, 'libnss3.so')))
    const { size, mode } = await stat(executable)
    await damage(join(executable, '..'))
    await unpackEmbedded(source, cache)
    expect(digestOf(await readFile(join(libraries, 'libnss3.so')))).toBe(right)
    const after = await stat(executable)
    expect([after.size, after.mode]).toEqual([size, mode])
    expect((await readdir(join(cache, 'browser'))).length).toBe(1)
  })

  it('leaves nothing behind when the package is damaged', async () => {
    const folder = join(scratch, 'damaged')
    await cp(source.folder, folder, { recursive: true })
    await chmod(join(folder, 'bin', 'chromium.br'), 0o644)
    await writeFile(join(folder, 'bin', 'chromium.br'), 'not brotli')
    const cache = join(scratch, 'fourth')
    await expect(unpackEmbedded({ ...source, folder }, cache)).rejects.toThrow()
    expect(await readdir(join(cache, 'browser'))).toEqual([])
  })
})
