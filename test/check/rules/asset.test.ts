import { describe, expect, it } from 'vitest'
import { assetBroken } from '../../../scripts/check/rules/asset-broken.ts'
import { assetMissing } from '../../../scripts/check/rules/asset-missing.ts'
import { assetNoAlt } from '../../../scripts/check/rules/asset-no-alt.ts'
import { assetOutsideProject } from '../../../scripts/check/rules/asset-outside-project.ts'
import { assetRemote } from '../../../scripts/check/rules/asset-remote.ts'
import { assetUnused } from '../../../scripts/check/rules/asset-unused.ts'
import { assetWrongCase } from '../../../scripts/check/rules/asset-wrong-case.ts'
import { assetWrongExtension } from '../../../scripts/check/rules/asset-wrong-extension.ts'
import type { Asset } from '../../../scripts/model/asset.ts'
import type { Project } from '../../../scripts/model/project.ts'
import type { Reference } from '../../../scripts/model/reference.ts'
import {
  checkReference,
  makeAsset,
  makeContext,
  makeDeck,
  makeProject,
  makeReference,
} from '../plain-project.ts'

const picture = { format: 'png', width: 1, height: 1, frames: 1 } as const

function projectWith(path: string, parts: Partial<Asset> = { picture }): Project {
  return makeProject({ names: [path], assets: new Map([makeAsset(path, parts)]) })
}

describe('asset/missing', () => {
  const project = projectWith('assets/cat.png')

  it('names the place and what may have been meant', () => {
    expect(checkReference(assetMissing, makeReference('../assets/cta.png'), project)).toEqual([
      {
        message: 'Missing file `../assets/cta.png` on slide 1, expected a file in the project',
        suggestions: ['../assets/cat.png'],
      },
    ])
  })

  it('says where, also without a slide', () => {
    const { slide: _, ...everywhere } = makeReference('x.png')
    const theme = { kind: 'theme', path: 'themes/a.css' } as const
    expect(checkReference(assetMissing, everywhere, project)[0]?.message).toContain('in the front matter')
    expect(checkReference(assetMissing, everywhere, project, theme)[0]?.message).toContain('in the theme')
  })

  it('explains what is no path', () => {
    const target = { kind: 'malformed', reason: 'it has a backslash in it instead of a slash' } as const
    expect(checkReference(assetMissing, makeReference('..\\assets\\cat.png', { target }), project)).toEqual([
      {
        message:
          'Cannot read `..\\assets\\cat.png` on slide 1 as a path because it has a backslash in it instead of a slash, expected a file in the project',
        suggestions: ['../assets/cat.png'],
      },
    ])
    const empty = makeReference('', { target: { kind: 'malformed', reason: 'it is empty' } })
    expect(checkReference(assetMissing, empty, project)).toEqual([
      { message: 'Missing path on slide 1, expected a file in the project' },
    ])
  })

  it.each<Partial<Reference>>([
    {},
    { target: { kind: 'file', path: 'assets/Cat.png' } },
    { target: { kind: 'outside', path: '/cat.png' } },
    { target: { kind: 'remote', url: 'https://example.org' } },
    { target: { kind: 'data' } },
    { kind: 'link', target: { kind: 'file', path: 'none.md' } },
  ])('leaves %j to others', (parts) => {
    expect(checkReference(assetMissing, makeReference('../assets/cat.png', parts), project)).toEqual([])
  })
})

describe('asset/wrong-case', () => {
  it('carries the edit', () => {
    const reference = makeReference('../assets/Cat.PNG')
    expect(checkReference(assetWrongCase, reference, projectWith('assets/cat.png'))).toEqual([
      {
        message: 'Wrong case in `../assets/Cat.PNG` on slide 1, expected `../assets/cat.png` as on disk',
        suggestions: ['../assets/cat.png'],
        edit: { span: reference.span, text: '../assets/cat.png' },
      },
    ])
  })

  it('only suggests where the spelling cannot be mended in place', () => {
    const reference = makeReference('../assets/C\\61 t.png', {
      target: { kind: 'file', path: 'assets/Cat.png' },
    })
    const [finding] = checkReference(assetWrongCase, reference, projectWith('assets/cat.png'))
    expect(finding).toMatchObject({ suggestions: ['../assets/cat.png'] })
    expect(finding).not.toHaveProperty('edit')
  })
})

describe('asset/outside-project', () => {
  it.each<Partial<Reference>>([
    { target: { kind: 'outside', path: '/home/cat.png' } },
    { target: { kind: 'remote', url: 'file:///home/cat.png' } },
  ])('finds %j', (parts) => {
    expect(checkReference(assetOutsideProject, makeReference('~/cat.png', parts), makeProject())).toEqual([
      {
        message: 'File `~/cat.png` on slide 1 is outside of the project, expected a file inside',
        help: 'Copy the file into the project and refer to the copy.',
      },
    ])
  })

  it('finds a link of the disk that leads out', () => {
    const project = projectWith('cat.png', { fault: { kind: 'outside-project', detail: 'it leads out' } })
    expect(checkReference(assetOutsideProject, makeReference('cat.png'), project)).toHaveLength(1)
    expect(checkReference(assetBroken, makeReference('cat.png'), project)).toEqual([])
  })
})

describe('asset/remote', () => {
  const remote = (url: string, kind: Reference['kind'] = 'image'): Reference =>
    makeReference(url, { kind, target: { kind: 'remote', url } })

  it('warns of what will be missing', () => {
    for (const url of ['https://example.org/cat.png', '//example.org/cat.png']) {
      expect(checkReference(assetRemote, remote(url), makeProject())).toEqual([
        {
          message: `Remote file \`${url}\` on slide 1 will be missing in the outputs, expected a file in the project`,
          help: 'Save the file in the project and refer to it there.',
        },
      ])
    }
  })

  it('knows links, other schemes and allowed hosts', () => {
    const { config } = makeProject()
    const project = makeProject({ config: { ...config, allowRemote: ['example.org'] } })
    expect(checkReference(assetRemote, remote('https://example.org/cat.png'), project)).toEqual([])
    expect(checkReference(assetRemote, remote('https://example.com', 'link'), project)).toEqual([])
    expect(checkReference(assetRemote, remote('file:///cat.png'), project)).toEqual([])
  })
})

describe('asset/broken', () => {
  it('gives the reason', () => {
    const project = projectWith('cat.png', {
      fault: { kind: 'broken', detail: 'its content ends too early' },
    })
    expect(checkReference(assetBroken, makeReference('cat.png'), project)).toEqual([
      {
        message:
          'Cannot show `cat.png` on slide 1 because its content ends too early, expected a complete picture',
      },
    ])
  })

  it('finds a film where only a picture is shown', () => {
    const project = projectWith('cat.mp4', { type: 'video/mp4' })
    expect(checkReference(assetBroken, makeReference('cat.mp4'), project)).toEqual([
      {
        message:
          'Cannot show `cat.mp4` on slide 1 because its content is `video/mp4`, expected PNG, JPEG, WebP, AVIF, GIF or SVG',
      },
    ])
    expect(checkReference(assetBroken, makeReference('cat.mp4', { kind: 'html' }), project)).toEqual([])
  })
})

describe('asset/wrong-extension', () => {
  it('suggests the name that fits', () => {
    expect(checkReference(assetWrongExtension, makeReference('cat.jpg'), projectWith('cat.jpg'))).toEqual([
      {
        message: 'File `cat.jpg` on slide 1 contains a PNG picture, expected a name that ends in `.png`',
        suggestions: ['../cat.png'],
        help: 'Rename the file, and change the reference.',
      },
    ])
  })

  it('takes all usual names', () => {
    const jpeg = { picture: { ...picture, format: 'jpeg' } } as const
    for (const name of ['cat.jpg', 'cat.JPEG', 'cat.jfif']) {
      expect(checkReference(assetWrongExtension, makeReference(name), projectWith(name, jpeg))).toEqual([])
    }
  })
})

describe('asset/unused', () => {
  const project = makeProject({
    decks: [makeDeck('', { references: [makeReference('../assets/Used.png')] })],
    names: ['assets/used.png', 'assets/idle.png'],
    assets: new Map(
      [
        makeAsset('assets/used.png'),
        makeAsset('assets/idle.png'),
        makeAsset('assets/LICENSE', { type: 'text/plain' }),
        makeAsset('assets/sources/idle.png'),
        makeAsset('slides/idle.png'),
      ].map(([path, asset]) => [path, asset]),
    ),
  })

  it('names the file that nobody shows', () => {
    expect([...(assetUnused.checkProject?.(makeContext(project)) ?? [])]).toEqual([
      {
        file: 'assets/idle.png',
        message: 'Unused file `assets/idle.png`, expected a deck or theme that shows it',
        help: 'Delete it, or move what it was made from to a folder `sources`.',
      },
    ])
  })
})

describe('asset/no-alt', () => {
  it.each([
    ['', 1],
    ['w:200px', 1],
    ['50% sepia:0.5', 1],
    ['a cat', 0],
    ['w:200 a cat', 0],
  ])('counts words that are not for Marp: %j', (alt, count) => {
    const deck = makeDeck('# A cat\n', {}, { references: [makeReference('cat.png', { alt })] })
    expect([...(assetNoAlt.checkDeck?.(deck, makeContext(makeProject())) ?? [])]).toHaveLength(count)
  })
})
