import { execFileSync } from 'node:child_process'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFiles } from '../../scripts/system/disk-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-files-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

describe('diskFiles', () => {
  it('answers what is there', async () => {
    await mkdir(at('b'))
    await writeFile(at('a.txt'), 'abc')
    await symlink(at('a.txt'), at('c'))
    expect(await diskFiles.list(folder)).toEqual([
      { name: 'a.txt', kind: 'file' },
      { name: 'b', kind: 'directory' },
      { name: 'c', kind: 'link' },
    ])
    expect(await diskFiles.inspect(at('c'))).toMatchObject({ kind: 'file', size: 3 })
    expect(await diskFiles.realPath(at('c'))).toBe(await diskFiles.realPath(at('a.txt')))
  })

  it('answers what is not there', async () => {
    expect(await diskFiles.inspect(at('x'))).toBeUndefined()
    expect(await diskFiles.read(at('x'))).toBeUndefined()
    expect(await diskFiles.realPath(at('x'))).toBeUndefined()
    expect(await diskFiles.list(at('x'))).toEqual([])
    await diskFiles.remove(at('x'))
  })

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await diskFiles.read(at('pipe'))).toBeUndefined()
  })
})

describe('write', () => {
  it('makes folders, and leaves nothing else behind', async () => {
    await diskFiles.write(at('x/y/z.txt'), 'one')
    await diskFiles.write(at('x/y/z.txt'), 'two')
    expect(await readFile(at('x/y/z.txt'), 'utf8')).toBe('two')
    expect(await readdir(at('x/y'))).toEqual(['z.txt'])
  })

  it('keeps the mode of a file, and writes through a link', async () => {
    await writeFile(at('real.md'), 'one')
    await chmod(at('real.md'), 0o640)
    await symlink('real.md', at('link.md'))
    await diskFiles.write(at('link.md'), 'two')
    expect((await lstat(at('link.md'))).isSymbolicLink()).toBe(true)
    expect(await readFile(at('real.md'), 'utf8')).toBe('two')
    expect((await stat(at('real.md'))).mode & 0o777).toBe(0o640)
  })

  it.runIf(process.platform === 'linux')(
    'fails where no folder can be made, instead of trying for ever',
    async () => {
      await expect(diskFiles.write('/proc/lectern/talk.html', '')).rejects.toMatchObject({ code: 'ENOENT' })
      await symlink(at('nowhere'), at('gone'))
      await expect(diskFiles.write(at('gone/talk.html'), '')).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )

  it('leaves the old content, and no litter, when it fails', async () => {
    await mkdir(at('taken.pdf'))
    await expect(diskFiles.write(at('taken.pdf'), 'new')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(folder)).toEqual(['taken.pdf'])
  })
})

describe('replace', () => {
  const replace = (name: string, before: string, after: string): Promise<string> =>
    diskFiles.replace(at(name), Buffer.from(before), Buffer.from(after))

  it('writes over what is still there, with its mode, and through a link', async () => {
    await writeFile(at('real.md'), 'one')
    await chmod(at('real.md'), 0o751)
    await symlink('real.md', at('link.md'))
    expect(await replace('link.md', 'one', 'two')).toBe('replaced')
    expect(await readFile(at('real.md'), 'utf8')).toBe('two')
    expect((await stat(at('real.md'))).mode & 0o777).toBe(0o751)
    expect(await readdir(folder)).toEqual(['link.md', 'real.md'])
  })

  it('leaves what somebody else wrote', async () => {
    await writeFile(at('a.md'), 'newer')
    expect(await replace('a.md', 'one', 'two')).toBe('changed')
    expect(await readFile(at('a.md'), 'utf8')).toBe('newer')
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('does not make a file anew that was removed', async () => {
    await expect(replace('gone.md', 'one', 'two')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(folder)).toEqual([])
  })
})
