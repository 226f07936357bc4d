import type { Readable, Writable } from 'node:stream'
import type { Dialog } from './shell.ts'

/** What a prompt needs. */
export type Asking = {
  readonly input: Readable
  readonly output: Writable & { readonly columns?: number }
  readonly signal: AbortSignal
}

/** Calls `ask` with a signal that is aborted with `signal`, and when nobody can answer any more: the prompts would wait for ever. */
export async function untilEnd<T>(
  { input, output }: Dialog,
  signal: AbortSignal,
  ask: (asking: Asking) => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const end = (): void => ended.abort()
  // The prompts make of the input's bytes the events `keypress`.
  const endOnKey = (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key?.ctrl === true && key.name === 'd') end()
  }
  input.on('keypress', endOnKey)
  input.once('end', end)
  input.once('close', end)
  try {
    return await ask({ input, output, signal: AbortSignal.any([signal, ended.signal]) })
  } finally {
    input.off('keypress', endOnKey)
    input.off('end', end)
    input.off('close', end)
  }
}
