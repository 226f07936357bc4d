import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLectern } from '../../support/run-lectern.ts'
import { compareSlides, looksOf } from '../builds/compare-looks.ts'
import { drawPresentation } from './draw-presentation.ts'
import { drawReference } from './draw-reference.ts'
import { joinPictures } from './join-pictures.ts'
import { makeProject, VARIANTS } from './make-project.ts'

/**
 * Builds the same slides in several themes as presentations that can be edited, has LibreOffice draw them, and compares what comes
 * out with what the browser draws in the same fonts. Prints a table and writes it to PPTX.md, and the picture of the docs.
 */
const TARGETS = ['libreoffice', 'both'] as const
const SHOWN = [2, 4, 5, 9, 13]

const folder = await makeProject()
const rows: string[] = []
for (const { name, source } of VARIANTS) {
  const reference = await drawReference(source)
  for (const target of TARGETS) {
    const words = ['build', '--pptx', '--pptx-target', target, '--out-dir', target, `slides/${name}.md`]
    const { code, err } = await runLectern({ words, folder })
    if (code === 2 || code === 3) throw new Error(err)
    const drawn = drawPresentation(join(folder, target, `${name}.pptx`))
    const values = await compareSlides(drawn, reference)
    const { mean, least } = looksOf(values)
    const over = values.filter((value) => value > 0.95).length
    rows.push(
      `| ${name} | ${target} | ${mean.toFixed(3)} | ${least.toFixed(3)} | ${over} of ${values.length} |`,
    )
    if (name !== 'default' || target !== 'both') continue
    const pairs = SHOWN.flatMap((number) => [reference[number - 1], drawn[number - 1]])
    const picture = await joinPictures(pairs.flatMap((one) => one ?? []))
    writeFileSync(fileURLToPath(new URL('../../../docs/pptx.png', import.meta.url)), picture)
  }
}

const text = `# Results of the bench of presentations

Node ${process.version}. \`test/bench/pptx/features.md\` in several themes: LibreOffice draws the presentation, the browser the slides in the same
fonts; how similar both are (SSIM, 1280 pixels wide). Written by \`npm run bench:pptx\`, which takes \`soffice\`, \`pdftoppm\` and fonts as wide as
Arial and Courier New (Liberation).

| slides | placed for | mean | least | over 0.95 |
|---|---|---:|---:|---:|
${rows.join('\n')}
`
writeFileSync(fileURLToPath(new URL('../PPTX.md', import.meta.url)), text)
process.stdout.write(text)
