import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readConfigSchema } from '../../scripts/project/config-schema.ts'
import { writeMojibakeTable } from './write-mojibake-table.ts'
import { writeRulePages } from './write-rule-pages.ts'

const MOJIBAKE = 'docs/mojibake.md'
const START = '<!-- made by npm run docs -->\n\n'
const END = '\n<!-- end -->\n'

/** Absolute, with a slash at the end. */
export const REPOSITORY: string = fileURLToPath(new URL('../../', import.meta.url))

/** Everything below docs/ that is made from code, by its path in the repository. */
export async function generateDocs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await writeRulePages()),
    ['docs/lectern.config.schema.json', writeSchema()],
    [MOJIBAKE, await withTable(writeMojibakeTable())],
  ])
}

/** As the formatter wants it: lists of words on one line. */
function writeSchema(): string {
  const json = JSON.stringify(readConfigSchema(), undefined, 2)
  return `${json.replace(/\[\s+([^[\]{}]+?)\s+\]/g, (_, items: string) => `[${items.replace(/\s+/g, ' ')}]`)}\n`
}

/** The page with what stands between its marks replaced. */
async function withTable(table: string): Promise<string> {
  const page = await readFile(REPOSITORY + MOJIBAKE, 'utf8')
  const [before, rest] = page.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`No marks around the table of ${MOJIBAKE}`)
  return `${before}${START}${table}${END}${after}`
}
