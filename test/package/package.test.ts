import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPILED, declareIndex, listCompiled } from '../support/compile-scripts.ts'

const run = promisify(execFile)
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

type Manifest = {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly exports: { readonly '.': Readonly<Record<string, string>> }
  readonly files: readonly string[]
}

/** As npm would lay the package out: compiled code beside package.json, and a folder of packages above. */
let folder = ''
let manifest: Manifest
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-package-'))
  for (const name of listCompiled()) await cp(join(COMPILED, name), join(folder, 'build', name))
  await writeFile(join(folder, 'build/index.d.ts'), await declareIndex())
  manifest = JSON.parse(await readFile(join(REPOSITORY, 'package.json'), 'utf8')) as Manifest
  await cp(join(REPOSITORY, 'package.json'), join(folder, 'package.json'))
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'), 'junction')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('has the files that it points to', async () => {
    const named = [...Object.values(manifest.bin), ...Object.values(manifest.exports['.'])]
    for (const path of named) expect((await readFile(join(folder, path), 'utf8')).length).toBeGreaterThan(0)
    expect(manifest.files).toContain('build')
  })

  it('says its version', async () => {
    expect(await lectern(['--version'])).toBe(`${manifest.version}\n`)
  })

  it('explains its commands', async () => {
    expect(await lectern(['check', '--help'])).toContain('Usage: lectern check [flags] [deck…]')
  })

  it('writes a talk, and builds it', async () => {
    await lectern(['init', 'talk'])
    const talk = join(folder, 'talk')
    await lectern(['build', '--html'], talk)
    expect(await readFile(join(talk, 'dist/talk.html'), 'utf8')).toContain('One idea a slide')
  })

  it('can be imported, and is written in JavaScript alone', async () => {
    await writeFile(
      join(folder, 'use.mjs'),
      `import { repairText } from 'lectern'\nprocess.stdout.write(repairText('ðŸš€').text)\n`,
    )
    expect((await run(process.execPath, [join(folder, 'use.mjs')], { cwd: folder })).stdout).toBe('🚀')
    const files = await readdir(join(folder, 'build'), { recursive: true })
    const sources = files
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFile(join(folder, 'build', name), 'utf8'))
    expect(
      (await Promise.all(sources)).filter((source) => /(?:from |import\()'\.[^']*\.ts'/.test(source)),
    ).toEqual([])
  })
})

async function lectern(words: readonly string[], workingFolder = folder): Promise<string> {
  const program = join(folder, manifest.bin.lectern ?? '')
  return (await run(process.execPath, [program, ...words], { cwd: workingFolder })).stdout
}
