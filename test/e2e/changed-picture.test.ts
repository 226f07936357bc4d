import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { build } from '../../scripts/commands/build.ts'
import type { BuildOptions } from '../../scripts/commands/options.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import { grain } from '../assets/grain.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { makeCache } from '../support/make-cache.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const DECK = `# Only words

---

![bg A field](../assets/field.jpg)

---

![bg right:25% A field](../assets/field.jpg)

---

![w:300 A wood](../assets/wood.jpg)

---

# More words
`

let talk: Folder
let cache: Folder
beforeAll(async () => {
  cache = await makeCache()
  talk = await makeFolder({
    'slides/talk.md': DECK,
    'assets/field.jpg': await grain(2000, 1500).jpeg({ quality: 80 }).toBuffer(),
    'assets/wood.jpg': await grain(1600, 1000).jpeg({ quality: 80 }).toBuffer(),
  })
  await buildAgain()
})
afterAll(async () => {
  await talk.remove()
  await cache.remove()
})

function buildAgain(options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  // A PPTX made of pictures of the slides: what is counted here.
  const all = { ...PLAIN_BUILD, pptx: 'image' as const, ...options }
  return build(all, createDiskWorld(talk.path, { LECTERN_CACHE_DIR: cache.path }))
}

/** Results that are not in `known`: sizes of the pictures that were made smaller, and how many slides were pictured. */
async function madeSince(known: ReadonlySet<string>): Promise<unknown> {
  const fitted: string[] = []
  let slides = 0
  for (const path of await results()) {
    if (known.has(path)) continue
    // Behind the seal.
    const content = (await readFile(path)).subarray(32)
    const size = /^\{"type":"image\/[a-z]+","size":\{"width":(\d+),"height":(\d+)\}\}\n/.exec(
      content.toString('latin1', 0, 100),
    )
    if (size) fitted.push(`${size[1]} x ${size[2]}`)
    if (/^(?:\x89PNG|\xff\xd8\xff)/.test(content.toString('latin1', 0, 8))) slides += 1
  }
  return { fitted: fitted.sort(), slides }
}

async function results(): Promise<ReadonlySet<string>> {
  const entries = await readdir(join(cache.path, 'results'), { recursive: true, withFileTypes: true })
  return new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
}

const outputs = () =>
  Promise.all(
    ['html', 'pdf', 'pptx'].map(async (end) =>
      digestOf(await readFile(join(talk.path, 'dist', `talk.${end}`))),
    ),
  )

it.each([
  // For HTML, which shows it in windows of any size; and as it is printed.
  ['assets/wood.jpg', () => grain(1600, 1000).negate(), { fitted: ['1600 x 1000', '600 x 375'], slides: 1 }],
  [
    'assets/field.jpg',
    () => grain(2000, 1500).negate(),
    { fitted: ['2000 x 1125', '2000 x 1500', '667 x 1500'], slides: 2 },
  ],
] as const)('does again only what shows it: %s', async (name, paint, made) => {
  const known = await results()
  await talk.write(name, await paint().jpeg({ quality: 80 }).toBuffer())
  expect((await buildAgain({ mode: 'plan' })).plan.jobs.map(({ reason, cause }) => [reason, cause])).toEqual(
    ['html', 'pdf', 'pptx'].map(() => ['asset changed', name]),
  )
  await buildAgain()
  expect(await madeSince(known)).toEqual(made)
  const right = await outputs()
  await buildAgain({ scope: 'all' })
  expect(await outputs()).toEqual(right)
})

it('writes nothing, and takes nothing for built, when it only says what it would do', async () => {
  await talk.remove('dist')
  const { plan } = await buildAgain({ mode: 'plan', formats: ['html'] })
  expect(plan.jobs).toMatchObject([{ output: 'dist/talk.html', reason: 'output missing' }])
  expect(await readdir(talk.path)).toEqual(['assets', 'slides'])
  expect((await buildAgain({ mode: 'plan', formats: ['html'] })).plan).toEqual(plan)
})
