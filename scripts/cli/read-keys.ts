import { emitKeypressEvents } from 'node:readline'
import type { Readable } from 'node:stream'
import type { JobControl } from './job-control.ts'

/** Standard input, as far as a terminal is at its other end. */
export type KeyInput = Readable & { readonly setRawMode?: (on: boolean) => unknown }

/** `p`, `?`; `ctrl-c`. */
export type HearKey = (key: string) => void

type Keypress = { readonly name?: string; readonly ctrl?: boolean; readonly meta?: boolean }

/**
 * Tells of each key at once, without showing it. A terminal that is read so sends no signals: Ctrl-Z is done here, Ctrl-C and Ctrl-D are
 * told as keys. Answers how to end it, after which the terminal is as it was.
 */
export function readKeys(input: KeyInput, jobs: JobControl, hear: HearKey): () => void {
  let over = false
  let isRaw = false

  function take(): void {
    if (over || isRaw || !jobs.isInFront()) return
    isRaw = true
    input.setRawMode?.(true)
    // Whoever listens reads, and whoever reads in the background is stopped.
    input.on('keypress', press)
    input.resume()
  }

  function giveBack(): void {
    if (!isRaw) return
    isRaw = false
    input.off('keypress', press)
    input.pause()
    input.setRawMode?.(false)
  }

  function press(text: string | undefined, { name, ctrl, meta }: Keypress): void {
    if (meta) return
    if (ctrl && name === 'z') {
      giveBack()
      jobs.suspend()
    } else if (ctrl) hear(`ctrl-${name}`)
    // Letters with or without Shift; the names of keys that write nothing are longer.
    else if (text?.length === 1) hear(text.toLowerCase())
  }

  function end(): void {
    if (over) return
    over = true
    stopResuming()
    input.off('error', end)
    giveBack()
  }

  const stopResuming = jobs.onResume(() => {
    giveBack() // whatever the shell has made of the terminal meanwhile
    take()
  })
  emitKeypressEvents(input)
  input.on('error', end) // the terminal was closed
  take()
  return end
}
