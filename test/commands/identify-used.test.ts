import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${colour}"/></svg>`

/** Where the command is typed, and where the deck lies. */
let home: Folder
let other: Folder
beforeEach(async () => {
  home = await makeFolder({
    'themes/house.css':
      '/* @theme house */\n@import "default";\n@import "base.css";\nsection { background: url(ground.svg) }\n',
    'themes/base.css': 'h1 { background: url(mark/mark.svg) }\n',
    'themes/ground.svg': drawing('red'),
    'themes/mark/mark.svg': drawing('red'),
    'themes/unused.svg': drawing('red'),
  })
  other = await makeFolder({
    'package.json': '{}',
    'slides/talk.md': '---\ntheme: house\n---\n\n# Hi\n\n![](pic.svg)\n',
    'slides/pic.svg': drawing('red'),
    'themes/ground.svg': drawing('red'),
  })
})
afterEach(async () => {
  await home.remove()
  await other.remove()
})

/** What a build would do by now, and why. */
async function reasons(deck: string): Promise<readonly string[]> {
  const options = { ...PLAIN_BUILD, decks: [deck], formats: ['html'] } as const
  const { plan } = await build({ ...options, mode: 'plan' }, createDiskWorld(home.path))
  await build(options, createDiskWorld(home.path))
  return plan.jobs.map(({ reason, cause }) => (cause === undefined ? reason : `${reason}: ${cause}`))
}

it('knows the assets of themes that lie where the command is typed, and the deck elsewhere', async () => {
  const deck = join(other.path, 'slides/talk.md')
  expect(await reasons(deck)).toEqual(['never built'])
  expect(await reasons(deck)).toEqual([])
  for (const [folder, name] of [
    [home, 'themes/ground.svg'],
    [home, 'themes/base.css'],
    [home, 'themes/mark/mark.svg'],
    [other, 'slides/pic.svg'],
  ] as const) {
    await folder.write(
      name,
      name.endsWith('.css') ? 'h1 { background: url(mark/mark.svg); color: red }' : drawing('blue'),
    )
    expect(await reasons(deck)).toEqual([`asset changed: ${name}`])
  }
  await home.write('themes/unused.svg', drawing('blue'))
  await other.write('themes/ground.svg', drawing('blue'))
  expect(await reasons(deck)).toEqual([])
})
