import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generateDocs, REPOSITORY } from './generated-docs.ts'

const pages = await generateDocs()
await mkdir(`${REPOSITORY}docs/rules`, { recursive: true })
for (const name of await readdir(`${REPOSITORY}docs/rules`)) {
  if (!pages.has(`docs/rules/${name}`)) await rm(`${REPOSITORY}docs/rules/${name}`)
}
for (const [path, content] of pages) {
  await mkdir(dirname(REPOSITORY + path), { recursive: true })
  await writeFile(REPOSITORY + path, content)
}
