import type { SetupPlace } from '../model/setup-error.ts'
import { createLocate } from '../model/span.ts'
import { excerptCode } from '../report/excerpt-code.ts'

/** A place in a file of settings, with the lines around it. */
export function placeAt(file: string, text: string, line: number, column: number): SetupPlace {
  return { file, line, column, frame: excerptCode(text, line, column) }
}

/** Where a setting is written; `undefined` where that is nowhere, or in several places. */
export function placeOfKey(file: string, text: string, key: string): SetupPlace | undefined {
  const found = [...text.matchAll(/(["']?)([\w$/-]+)\1\s*:/g)].filter(([, , name]) => name === key)
  const [match] = found
  if (match === undefined || found.length > 1) return undefined
  const { line, column } = createLocate(text)(match.index, match.index).start
  return placeAt(file, text, line, column)
}
