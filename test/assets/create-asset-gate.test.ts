import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { createAssetGate } from '../../scripts/assets/create-asset-gate.ts'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import type { AssetContent } from '../../scripts/model/asset.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import type { Files } from '../../scripts/system/files.ts'
import { grain } from './grain.ts'

const base = mkdtempSync(join(tmpdir(), 'gate-'))
afterAll(() => rmSync(base, { recursive: true }))
const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#c00' } })
  .png()
  .toBuffer()

/** A project with a neighbour whose name starts alike, and links in all directions. */
const root = join(base, 'talk')
mkdirSync(join(root, 'assets/folder'), { recursive: true })
mkdirSync(join(base, 'talk-secret'))
writeFileSync(join(base, 'talk-secret/a.png'), png)
writeFileSync(join(root, 'assets/a b#1.png'), png)
writeFileSync(join(root, 'assets/a.png'), png)
writeFileSync(join(root, 'assets/photo.jpg'), png)
writeFileSync(join(root, 'assets/empty.png'), '')
writeFileSync(join(root, 'assets/bad.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
writeFileSync(join(root, '.env'), 'TOKEN=1')
writeFileSync(join(root, 'assets/page.html'), '<!doctype html>')
symlinkSync('a.png', join(root, 'assets/inside.png'))
symlinkSync('../../talk-secret/a.png', join(root, 'assets/outside.png'))
symlinkSync('../../talk-secret', join(root, 'assets/neighbour'))
symlinkSync('loop.png', join(root, 'assets/loop.png'))
execFileSync('mkfifo', [join(root, 'assets/pipe.png')])

const emoji: AssetContent = { bytes: new TextEncoder().encode('<svg/>'), type: 'image/svg+xml' }
const engineAsset = async (path: string): Promise<AssetContent | undefined> =>
  path === '/engine/emoji/1f600.svg' ? emoji : undefined
const gate = createAssetGate({ root, files: diskFiles, engineAsset, inspect: inspectAsset })
const at = (path: string): string => `https://deck.invalid${path}`

describe('createAssetGate', () => {
  it('answers files of the project with the type of their content', async () => {
    const content = { bytes: png, type: 'image/png', asset: await inspectAsset('assets/a.png', png) }
    expect(await gate(at('/deck/assets/a.png'))).toEqual({ ok: true, content })
    for (const path of ['a%20b%231.png?x#y', 'photo.jpg', 'inside.png']) {
      const same = { bytes: png, type: 'image/png' }
      expect(await gate(at(`/deck/assets/${path}`))).toMatchObject({ ok: true, content: same })
    }
  })

  it('answers what the engine brings along', async () => {
    expect(await gate(at('/engine/emoji/1f600.svg'))).toEqual({ ok: true, content: emoji })
    expect(await gate(at('/engine/emoji/none.svg'))).toMatchObject({ ok: false, reason: 'missing' })
  })

  it('knows the place of themes that come from elsewhere only when told', async () => {
    expect(await gate(at('/home/a.png'))).toMatchObject({ ok: false, reason: 'outside-project' })
    const home = join(base, 'talk-secret')
    const both = createAssetGate({ root, home, files: diskFiles, engineAsset, inspect: inspectAsset })
    expect(await both(at('/home/a.png'))).toMatchObject({ ok: true })
    expect(await both(at('/home/../talk/assets/a.png'))).toMatchObject({ ok: false })
  })

  it.each([
    ['/deck/assets/none.png', 'missing', 'there is no such file'],
    ['/deck/assets/a.png/b.png', 'missing', 'there is no such file'],
    ['/deck/assets/loop.png', 'missing', 'there is no such file'],
    ['/deck/assets/%00a.png', 'missing', 'its address cannot be read as a path'],
    ['/deck/assets/a%0a.png', 'missing', 'its address cannot be read as a path'],
    ['/deck/assets/%e0%a4%a.png', 'missing', 'its address cannot be read as a path'],
    ['/deck/..%5c..%5ca.png', 'missing', 'its address cannot be read as a path'],
    ['/deck/..%2ftalk-secret/a.png', 'missing', 'its address cannot be read as a path'],
    ['/deck/%252e%252e/talk-secret/a.png', 'missing', 'there is no such file'],
    ['/deck/../../talk-secret/a.png', 'outside-project', 'it leads out of the project'],
    ['/deck/%2e%2e/talk-secret/a.png', 'outside-project', 'it leads out of the project'],
    ['/etc/passwd', 'outside-project', 'it leads out of the project'],
    ['/deck/assets/outside.png', 'outside-project', 'it leads out of the project'],
    ['/deck/assets/neighbour/a.png', 'outside-project', 'it leads out of the project'],
    ['/deck/', 'outside-project', 'it leads out of the project'],
    ['/deck/assets/folder', 'broken', 'it is a folder'],
    ['/deck/assets/pipe.png', 'broken', 'it is no regular file'],
    ['/deck/assets/empty.png', 'broken', 'it is empty'],
    ['/deck/assets/bad.svg', 'broken', 'it contains `<script>`'],
    ['/deck/.env', 'broken', '`text/plain` cannot be shown on a slide'],
    ['/deck/assets/page.html', 'broken', '`text/html` cannot be shown on a slide'],
  ])('refuses %s: %s', async (path, reason, detail) => {
    expect(await gate(at(path))).toEqual({ ok: false, reason, detail })
  })

  it.each([
    'https://example.org/a.png',
    'http://deck.invalid/deck/assets/a.png',
    'https://deck.invalid:444/deck/assets/a.png',
    'https://deck.invalid.example.org/deck/assets/a.png',
    'https://deck.invalid@example.org/deck/assets/a.png',
    'file:///etc/passwd',
    'not a url',
  ])('refuses %s', async (url) => {
    expect(await gate(url)).toEqual({ ok: false, reason: 'remote', detail: 'it is not part of the project' })
  })

  it('asks for remote files only who may fetch them', async () => {
    const open = createAssetGate({
      root,
      files: diskFiles,
      engineAsset,
      inspect: inspectAsset,
      remote: async (url) =>
        url === 'https://example.org/a?b'
          ? { bytes: png, type: 'text/html' }
          : url.endsWith('.html')
            ? { bytes: new TextEncoder().encode('<html>'), type: 'image/png' }
            : undefined,
    })
    expect(await open('https://example.org/a?b')).toEqual({
      ok: true,
      content: { bytes: png, type: 'image/png', asset: await inspectAsset('/a', png) },
    })
    expect(await open('https://example.org/a.html')).toMatchObject({ ok: false, reason: 'broken' })
    expect(await open('https://example.org/a')).toMatchObject({ ok: false, reason: 'remote' })
  })

  it('reads each file once', async () => {
    const read: string[] = []
    const files: Files = {
      ...diskFiles,
      read: (path) => {
        read.push(path)
        return diskFiles.read(path)
      },
    }
    const counting = createAssetGate({ root, files, engineAsset, inspect: inspectAsset })
    await Promise.all(['', '?a', '#b'].map((end) => counting(at(`/deck/assets/a.png${end}`))))
    expect(read.map((path) => path.slice(path.lastIndexOf('/')))).toEqual(['/a.png'])
  })

  it('does not keep large files, which add up', async () => {
    const photo = await grain(1200, 900).jpeg({ quality: 100 }).toBuffer()
    expect(photo.length).toBeGreaterThan(1_000_000)
    let read = 0
    const files: Files = {
      ...diskFiles,
      read: async () => {
        read += 1
        return photo
      },
    }
    const gate = createAssetGate({ root, files, engineAsset, inspect: inspectAsset })
    const ask = () => gate(at('/deck/assets/a.png'))
    const [first, second] = await Promise.all([ask(), ask()])
    expect(second).toBe(first)
    expect(read).toBe(1)
    expect((await ask()).ok).toBe(true)
    expect(read).toBe(2)
  })

  it('says when the system withholds a file', async () => {
    const refusal = Object.assign(new Error('EACCES'), { code: 'EACCES' })
    const files: Files = { ...diskFiles, read: () => Promise.reject(refusal) }
    const closed = createAssetGate({ root, files, engineAsset, inspect: inspectAsset })
    expect(await closed(at('/deck/assets/a.png'))).toEqual({
      ok: false,
      reason: 'broken',
      detail: 'it cannot be read (EACCES)',
    })
  })
})
