import { SetupError, type SetupErrorKind } from '../model/setup-error.ts'

/** An error on its way between two processes, where classes get lost. */
export type CarriedError = {
  readonly message: string
  readonly stack?: string
  /** Only of a `SetupError`. */
  readonly setup?: { readonly kind: SetupErrorKind; readonly code: string; readonly hint: string }
}

export function packError(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack } = error
  return {
    message,
    ...(stack !== undefined && { stack }),
    ...(error instanceof SetupError && { setup: { kind: error.kind, code: error.code, hint: error.hint } }),
  }
}

export function unpackError({ message, stack, setup }: CarriedError): Error {
  const error = setup ? new SetupError(setup.kind, setup.code, message, setup.hint) : new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
