import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { createDiskWorld, PLAIN_BUILD } from '../support/disk-world.ts'

const DECK = `# Broken things

\`\`\`mermaid
nonsense ->> what
\`\`\`

---

A formula $\\frac{1$ that never ends

---

# Formulas

$a$ and $\\nope$

$$
b
\\wrong
$$

- \`\`\`mermaid
  graph TD
  A --> B
  \`\`\`

> ~~~mermaid
> blunder ->> what
> ~~~

---

\`\`\`mermaid
flowchart LR
A[Start] --> B
\`\`\`

> \`\`\`mermaid
> flowchart LR
>
> A[Start] -> B
> B[The end --> C
> \`\`\`
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-problems-'))
  await mkdir(join(folder, 'slides'))
  await writeFile(join(folder, 'slides/deck.md'), DECK)
})
afterAll(() => rm(folder, { recursive: true }))

it('reports what is shown as source, also when nothing had to be built', async () => {
  for (const expectedJobs of [1, 0]) {
    const { diagnostics, plan } = await build({ ...PLAIN_BUILD, formats: ['html'] }, createDiskWorld(folder))
    expect(plan.jobs.length).toBe(expectedJobs)
    expect(
      diagnostics.map(({ rule, severity, slide, span }) => [
        rule,
        severity,
        slide,
        span?.start.line,
        span?.start.column,
      ]),
    ).toEqual([
      ['deck/diagram-error', 'error', 1, 3, 1],
      ['deck/math-error', 'error', 2, 9, 11],
      ['deck/math-error', 'error', 3, 15, 9],
      ['deck/math-error', 'error', 3, 19, 1],
      ['deck/diagram-error', 'error', 3, 27, 1],
      ['deck/diagram-error', 'error', 4, 41, 12],
      ['deck/diagram-error', 'error', 4, 42, 4],
    ])
    expect(diagnostics.at(-1)?.message).toBe(
      'Cannot draw `[The end --> C` in the diagram on slide 4, expected brackets and quotation marks that are closed on the same line',
    )
  }
})
