import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { COMPILED } from '../support/compile-scripts.ts'
import { makeFolder } from '../support/make-folder.ts'
import { runLectern } from '../support/run-lectern.ts'

const LECTERN = join(COMPILED, 'lectern.js')

/** Run with 200 and 5 before changing how files are written: it takes two minutes. */
const FILES = 24
const KILLS = 2
const BODY = 'Words that make it longer.\n'.repeat(100)
const OLD = `# Launch ðŸš€\n\n${BODY}\nThe end ðŸš€\n`
const NEW = `# Launch 🚀\n\n${BODY}\nThe end 🚀\n`

it('leaves every deck old or new, whenever it is killed', async () => {
  const names = Array.from({ length: FILES }, (_, index) => `slides/talk-${index}.md`)
  const folder = await makeFolder({
    'lectern.config.json': '{}',
    ...Object.fromEntries(names.map((name) => [name, OLD])),
  })
  const states = async (): Promise<readonly string[]> => {
    const texts = await Promise.all(names.map((name) => readFile(join(folder.path, name), 'utf8')))
    return texts.map((text) => (text === OLD ? 'old' : text === NEW ? 'new' : 'torn'))
  }
  try {
    const seen = new Set<string>()
    for (let round = 0; round < KILLS; round += 1) {
      await killWhileWriting(folder.path, states)
      for (const state of await states()) seen.add(state)
    }
    expect([...seen].sort()).toEqual(['new', 'old'])

    const ended = await runLectern({ words: ['fix'], folder: folder.path })
    expect({ code: ended.code, states: new Set(await states()) }).toEqual({
      code: 0,
      states: new Set(['new']),
    })
    // What was not renamed yet is put away by the run after it.
    expect((await readdir(join(folder.path, 'slides'))).sort()).toEqual(
      names.map((name) => name.slice('slides/'.length)).sort(),
    )
  } finally {
    await folder.remove()
  }
})

/** Ends with the process killed outright, some files after it began to write. */
async function killWhileWriting(folder: string, states: () => Promise<readonly string[]>): Promise<void> {
  const before = (await states()).filter((state) => state === 'new').length
  const child = spawn(process.execPath, [LECTERN, 'fix'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder },
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  let running = true
  void ended.then(() => {
    running = false
  })
  const wanted = before + 1 + Math.floor(Math.random() * 8)
  while (running && (await states()).filter((state) => state !== 'old').length < wanted) await delay(1)
  child.kill('SIGKILL')
  await ended
}
