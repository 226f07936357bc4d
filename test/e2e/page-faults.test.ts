import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestOf } from '../../scripts/cache/store.ts'
import { build } from '../../scripts/commands/build.ts'
import type { BuildOptions } from '../../scripts/commands/options.ts'
import type { BuildReport } from '../../scripts/commands/reports.ts'
import type { Progress } from '../../scripts/commands/world.ts'
import { signalBrowsers } from '../support/browser-processes.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'
import { makeFolder } from '../support/make-folder.ts'

/** Chromium draws these for longer than anybody waits. */
const SHADOWS = Array.from({ length: 3_000 }, (_, i) => `${i % 50}px 0 ${300 + (i % 99)}px #0009`)
const HANGING = `# One

---

# Two

<style scoped>
strong { display: inline-block; box-shadow: ${SHADOWS.join(', ')} }
</style>

${'**slow** '.repeat(100)}

---

# Three
`

/** Builds a talk in a new folder; `react` hears what is going on. */
async function buildTalk(
  slides: Readonly<Record<string, string>>,
  options: Partial<BuildOptions>,
  react: (event: Progress) => void = () => undefined,
): Promise<{ readonly report: BuildReport; readonly outputs: Readonly<Record<string, string>> }> {
  const folder = await makeFolder(
    Object.fromEntries(Object.entries(slides).map(([name, text]) => [`slides/${name}.md`, text])),
  )
  try {
    const world = { ...createDiskWorld(folder.path), progress: react }
    const report = await build({ ...PLAIN_BUILD, scope: 'all', ...options }, world)
    const dist = join(folder.path, 'dist')
    const names = (await readdir(dist)).sort()
    const digests = names.map(async (name) => [name, digestOf(await readFile(join(dist, name)))] as const)
    return { report, outputs: Object.fromEntries(await Promise.all(digests)) }
  } finally {
    await folder.remove()
  }
}

/** What a build without a hang took on this machine just now. In milliseconds. */
let needed = 0

it('makes in a fresh browser what was lost with one that crashed', async () => {
  const slides = { one: '# One\n\n---\n\n# Two\n', other: '# Other\n' }
  const started = performance.now()
  const right = await buildTalk(slides, {})
  needed = performance.now() - started
  let crashes = 0
  const { report, outputs } = await buildTalk(slides, {}, (event) => {
    if (event.kind !== 'started' || event.what !== 'dist/one.pptx' || crashes > 0) return
    crashes += 1
    signalBrowsers([`-${process.pid}-`], 'SIGKILL')
  })
  expect([crashes, report.diagnostics]).toEqual([1, []])
  expect(outputs).toEqual(right.outputs)
})

it('names the slide that a page hangs of each time, and makes the rest', async () => {
  const seconds = Math.max(3, Math.ceil(needed / 1_000))
  const { report, outputs } = await buildTalk(
    { fine: '# Fine\n', hanging: HANGING },
    { formats: ['html', 'pdf'], timeout: seconds * 1_000 },
  )
  expect(report.diagnostics).toEqual([
    {
      rule: 'output/failed',
      severity: 'error',
      message: expect.stringMatching(
        new RegExp(
          `^Could not make \`dist/hanging\\.pdf\` because of slide 2: (?:Drawing|Picturing|Printing) \`slides/hanging\` took longer than ${seconds} s$`,
        ),
      ),
      file: 'slides/hanging.md',
      span: { start: { line: 4, column: 1, offset: 11 }, end: { line: 4, column: 1, offset: 11 } },
      slide: 2,
      help: 'Look for very large pictures or tables in it, or allow more time with --browser-timeout',
    },
  ])
  expect(Object.keys(outputs)).toEqual(['fine.html', 'fine.pdf', 'hanging.html'])
})
