import type { Diagnostic } from '../model/diagnostic.ts'
import { SetupError } from '../model/setup-error.ts'

/** 0 when an audience would see nothing broken, 1 otherwise. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], maxWarnings: number): 0 | 1 {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return diagnostics.some(({ severity }) => severity === 'error') || warnings > maxWarnings ? 1 : 0
}

/** 2: the call is wrong. 3: the machine is. 70: we are (EX_SOFTWARE of sysexits.h). 130 and 143: ended by a signal. */
export function exitCodeOfError(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) return signal.reason === 'SIGTERM' ? 143 : 130
  if (!(error instanceof SetupError)) return 70
  return error.kind === 'call' ? 2 : 3
}
