import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Variant = { readonly name: string; readonly source: string }

export const ASSETS: string = fileURLToPath(new URL('../../../assets/', import.meta.url))

const FEATURES = readFileSync(fileURLToPath(new URL('features.md', import.meta.url)), 'utf8')

/** The deck of features in each theme that marp-core has, and on slides of 4:3. */
export const VARIANTS: readonly Variant[] = [
  { name: 'default', source: withSettings('theme: default') },
  { name: 'gaia', source: withSettings('theme: gaia') },
  { name: 'uncover', source: withSettings('theme: uncover') },
  { name: 'four-to-three', source: withSettings('theme: default\nsize: 4:3') },
]

/** A project that has them all, in a folder of its own. */
export async function makeProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-pptx-'))
  mkdirSync(join(folder, 'slides'))
  cpSync(ASSETS, join(folder, 'assets'), { recursive: true })
  for (const { name, source } of VARIANTS) writeFileSync(join(folder, 'slides', `${name}.md`), source)
  return folder
}

function withSettings(settings: string): string {
  return FEATURES.replace('marp: true', `marp: true\n${settings}`)
}
