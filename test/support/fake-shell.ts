import { PassThrough } from 'node:stream'
import type { Shell } from '../../scripts/cli/shell.ts'

export type FakeShell = Shell & { readonly printed: { out: string; err: string } }

/** A shell that remembers what was printed. */
export function createFakeShell(settings: Partial<Shell> = {}): FakeShell {
  const printed = { out: '', err: '' }
  return {
    out: (text) => {
      printed.out += typeof text === 'string' ? text : new TextDecoder().decode(text)
    },
    err: (text) => {
      printed.err += text
    },
    readStdin: async () => new Uint8Array(),
    outIsScreen: false,
    interactive: false,
    dialog: { input: new PassThrough(), output: new PassThrough() },
    env: {},
    workingFolder: '/talk',
    signal: new AbortController().signal,
    ...settings,
    printed,
  }
}
