import type { Diagnostic, Severity } from '../model/diagnostic.ts'

export type Counts = Readonly<Record<Severity, number>>

export function countFindings(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** `2 errors, 1 warning`; `nothing to report` when there is none. */
export function describeCounts({ error, warning, info }: Counts): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'remark')]
  return parts.filter((part) => part !== undefined).join(', ') || 'nothing to report'
}

function counted(count: number, noun: string): string | undefined {
  if (count === 0) return undefined
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
