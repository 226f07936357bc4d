import { join } from 'node:path'
import { z } from 'zod'
import { BASELINE_FILE, type Baseline } from '../model/baseline.ts'
import type { Files } from '../system/files.ts'

const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z.string(),
      rule: z.string(),
      message: z.string(),
      count: z.number().int().positive(),
    }),
  ),
})

/** The known findings of the project in `folder`; `none` where it has no such file. */
export async function readBaseline(files: Files, folder: string): Promise<Baseline | 'none' | 'unreadable'> {
  const bytes = await files.read(join(folder, BASELINE_FILE))
  if (bytes === undefined) return 'none'
  try {
    return baselineSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).findings
  } catch {
    return 'unreadable' // as two branches leave it that both changed it
  }
}

/** One finding to a line, so that branches can be merged. An empty baseline needs no file. */
export async function writeBaseline(files: Files, folder: string, baseline: Baseline): Promise<void> {
  const path = join(folder, BASELINE_FILE)
  if (baseline.length === 0) return files.remove(path)
  const lines = baseline.map(
    ({ file, rule, message, count }) => `    ${JSON.stringify({ file, rule, message, count })}`,
  )
  await files.write(path, `{\n  "version": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`)
}
