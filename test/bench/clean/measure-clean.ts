import { repairText } from '../../../scripts/text/repair-text.ts'

export type CleanCounts = {
  readonly all: number
  readonly changed: readonly string[]
  /** Reported, though nothing is wrong. */
  readonly alarms: readonly string[]
}

export function measureClean(texts: readonly string[]): CleanCounts {
  const changed: string[] = []
  const alarms: string[] = []
  for (const text of texts) {
    const repair = repairText(text)
    if (repair.text !== text) changed.push(text)
    else if (repair.ambiguous.length > 0) alarms.push(text)
  }
  return { all: texts.length, changed, alarms }
}
