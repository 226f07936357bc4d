import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkRun } from '../../scripts/commands/check-run.ts'
import { fix } from '../../scripts/commands/fix.ts'
import { loadRun } from '../../scripts/commands/load-run.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { LayoutSnapshot, SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const folders: Folder[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove()
})

async function project(files: Readonly<Record<string, string>>): Promise<Folder> {
  const folder = await makeFolder({ 'lectern.config.json': '{}\n', ...files })
  folders.push(folder)
  return folder
}

const FIXTURE = new URL('../fixtures/rules/layout-overflow/bad/layout.json', import.meta.url)
const { deck: LAYOUT } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { readonly deck: LayoutSnapshot }

/** Every slide is cut off, as the second one of the fixture. */
const CUT_OFF: LayoutSnapshot = {
  ...LAYOUT,
  slides: LAYOUT.slides.slice(0, 2).map(({ number }) => ({ ...(LAYOUT.slides[1] as SlideLayout), number })),
}

/** What is found in a project where browser and engine complain of both slides of `talk`. */
async function find(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await project(files)
  const run = await loadRun({ decks: [] }, createDiskWorld(folder.path))
  const drawn = [1, 2].map(
    (slide): Diagnostic => ({
      rule: 'deck/math-error',
      severity: 'error',
      message: 'x',
      file: 'slides/talk.md',
      slide,
    }),
  )
  const gathering = {
    layouts: () => new Map([['talk', CUT_OFF]]),
    pictures: () => new Map(),
    diagnostics: () => drawn,
  }
  return checkRun(run, gathering, 'all decks').diagnostics.map(
    ({ file, rule, severity, slide }) => `${file} ${slide} ${severity} ${rule}`,
  )
}

describe('what is kept quiet', () => {
  it('is found by rules, browser or engine', async () => {
    const comment = '<!-- lectern-disable asset/missing layout/overflow deck/math-error -->'
    expect(
      await find({ 'slides/talk.md': `# One\n\n![a](a.png)\n\n${comment}\n\n---\n\n# Two\n\n![b](b.png)\n` }),
    ).toEqual([
      'slides/talk.md 2 error deck/math-error',
      'slides/talk.md 2 error layout/overflow',
      'slides/talk.md 2 error asset/missing',
    ])
  })

  it('is set in the front matter for one deck, over the settings', async () => {
    const rules =
      '{ layout/overflow: off, deck/math-error: warning, asset/missing: info, talk/no-notes: warning }'
    expect(
      await find({
        'lectern.config.json': '{ "rules": { "asset/missing": "off", "layout/overflow": "info" } }',
        'slides/talk.md': `---\nlectern: { rules: ${rules} }\n---\n\n# One\n\n![a](a.png)\n\n---\n\n# Two\n\n<!-- A note -->\n`,
        'slides/other.md': '# Other\n\n![a](a.png)\n',
      }),
    ).toEqual([
      'slides/talk.md 1 warning deck/math-error',
      'slides/talk.md 2 warning deck/math-error',
      'slides/talk.md 1 warning talk/no-notes',
      'slides/talk.md 1 info asset/missing',
    ])
  })

  it('is not mended, but for comments that nothing needs', async () => {
    const text =
      '# One <!-- lectern-disable-line asset/space-in-path -->\n\n<!-- lectern-disable-next-line asset/space-in-path -->\n\n![a](my cat.png)\n\n![b](my dog.png)\n'
    const folder = await project({ 'slides/talk.md': text, 'slides/my cat.png': '', 'slides/my dog.png': '' })
    await fix({ decks: [], mode: 'run', choices: {} }, createDiskWorld(folder.path))
    expect(await readFile(join(folder.path, 'slides/talk.md'), 'utf8')).toBe(
      '# One\n\n<!-- lectern-disable-next-line asset/space-in-path -->\n\n![a](my cat.png)\n\n![b](<my dog.png>)\n',
    )
  })
})
