import {
  appendFile,
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FileWatch, watchFiles } from '../../scripts/watch/watch-files.ts'

let root = ''
let told: Set<string>
let calls = 0
let files: FileWatch

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-watch-test-')))
  for (const path of ['slides/a.md', 'slides/part/b.md', 'assets/cat.png', 'themes/t.css', 'near/logo.png'])
    await put(path, 'one')
  files = await watchFiles({
    watched: watching(['slides', 'assets', 'themes', 'near/logo.png']),
    mode: 'events',
    changed,
    note,
  })
  forget()
})

afterEach(async () => {
  await files.close()
  await rm(root, { recursive: true, force: true })
})

describe('watchFiles', () => {
  it('sees a file written in place, again and again', async () => {
    for (const text of ['two', 'three', 'four']) {
      await put('slides/a.md', text)
      await saw('slides/a.md')
    }
  })

  it('sees a file replaced by another, again and again', async () => {
    for (const text of ['two', 'three', 'four', 'five']) {
      await put('slides/.a.md.new', text)
      await rename(join(root, 'slides/.a.md.new'), join(root, 'slides/a.md'))
      await saw('slides/a.md')
    }
  })

  it('sees a file that an editor moves aside and writes anew', async () => {
    for (const text of ['two', 'three']) {
      await rename(join(root, 'slides/a.md'), join(root, 'slides/a.md~'))
      await put('slides/a.md', text)
      await saw('slides/a.md')
    }
  })

  it('sees the end of a file that is emptied and then written', async () => {
    await put('slides/a.md', '')
    await saw('slides/a.md')
    await appendFile(join(root, 'slides/a.md'), 'two')
    await saw('slides/a.md')
  })

  it('sees a file go and come back', async () => {
    for (const path of ['slides/a.md', 'near/logo.png']) {
      await rm(join(root, path))
      await saw(path)
      await put(path, 'two')
      await saw(path)
      await put(path, 'three')
      await saw(path)
    }
  })

  it('sees a whole folder go and come back', async () => {
    for (const path of ['slides/part/b.md', 'assets/cat.png', 'near/logo.png']) {
      await rm(join(root, dirname(path)), { recursive: true })
      await saw(path)
      await put(path, 'two')
      await saw(path)
      await put(path, 'three')
      await saw(path)
    }
  })

  it('sees what appears in a folder that was not there', async () => {
    await put('slides/new/deep/c.md', 'one')
    await saw('slides/new/deep/c.md')
    await put('slides/new/deep/c.md', 'two')
    await saw('slides/new/deep/c.md')
  })

  it('sees a file that is watched before it exists', async () => {
    expect(await files.replace(watching(['slides', 'pics/later/dog.png']))).toBe('wider')
    forget()
    await put('pics/later/dog.png', 'one')
    await saw('pics/later/dog.png')
    await put('pics/later/dog.png', 'two')
    await saw('pics/later/dog.png')
  })

  it('sees a folder that takes the place of a file in it', async () => {
    await files.replace(watching(['near/logo.png']))
    expect(await files.replace(watching(['near']))).toBe('wider')
    forget()
    await put('near/logo.png', 'two')
    await saw('near/logo.png')
  })

  it('does not look anew for what lies in a watched folder', async () => {
    expect(await files.replace(watching(['slides', 'slides/pictures/x.png']))).toBe('same')
  })

  it('sees the target of a link change', async () => {
    await put('elsewhere/x.md', 'one')
    await symlink(join(root, 'elsewhere/x.md'), join(root, 'slides/x.md'))
    await saw('slides/x.md')
    await put('elsewhere/x.md', 'two')
    await saw('slides/x.md')
  })

  it('tells a hundred files in few calls', async () => {
    const names = [...Array(100).keys()].map((number) => `assets/${number}.png`)
    await Promise.all(names.map((name) => put(name, 'one')))
    for (const name of names) await saw(name, 'keep')
    expect(calls).toBeLessThan(20)
  })

  it('tells nothing of what is not wanted', async () => {
    await Promise.all(
      ['slides/.a.md.swp', 'slides/a.md~', 'near/other.png', 'node_modules/x/a.md', 'slides/dist/a.html'].map(
        (path) => put(path, 'one'),
      ),
    )
    await utimes(join(root, 'slides/part/b.md'), new Date(), new Date())
    await saw('slides/part/b.md', 'keep')
    expect([...told]).toEqual([join(root, 'slides/part/b.md')])
  })

  it('sees by polling what changes, goes and comes back', async () => {
    await files.close()
    files = await watchFiles({
      watched: watching(['slides', 'near/logo.png']),
      mode: 'polling',
      changed,
      note,
    })
    for (const path of ['slides/a.md', 'near/logo.png']) {
      await put(path, 'changed')
      await saw(path)
      await rm(join(root, path))
      await saw(path)
      await put(path, 'back')
      await saw(path)
    }
  })

  it('tells nothing more once it is closed', async () => {
    await put('slides/a.md', 'two')
    await files.close()
    forget()
    await put('slides/a.md', 'three')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(calls).toBe(0)
  })
})

function watching(paths: readonly string[]) {
  return { roots: [root], paths: paths.map((path) => join(root, path)) }
}

function changed(paths: readonly string[]): void {
  calls += 1
  for (const path of paths) told.add(path)
}

function note(text: string): void {
  throw new Error(text)
}

function forget(): void {
  told = new Set()
  calls = 0
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

/** Waits until a change of `path` was told, or of a folder that holds it: then everything in it is read anew, too. */
async function saw(path: string, after: 'forget' | 'keep' = 'forget'): Promise<void> {
  await vi.waitFor(
    () => expect([...told].filter((one) => `${join(root, path)}/`.startsWith(`${one}/`))).not.toEqual([]),
    { timeout: 10_000, interval: 10 },
  )
  if (after === 'forget') forget()
}
