/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'

export type PatchTaker = {
  /** Applies a patch when those before it are done. */
  readonly take: (patch: LivePatch) => void
  /** Runs this when the patches before it are done. */
  readonly after: (job: () => void) => void
  readonly version: () => string
  /** Asks for what is missing if this is not the version that is shown. */
  readonly compare: (version: string) => void
}

export type TakerTools = {
  readonly deck: string
  /** What is on the page. */
  readonly version: string
  readonly frame: string
  /** Nothing to wait for is `undefined`. */
  readonly prepare: (patch: LivePatch) => Promise<unknown> | undefined
  readonly apply: (patch: LivePatch) => void
  readonly reload: () => void
}

/** Takes patches one after the other, fetches what is missing between them, and loads the page again where no patch would do. */
export function takePatches({ deck, version: first, frame, prepare, apply, reload }: TakerTools): PatchTaker {
  let version = first
  let over = false
  const waiting: (() => Promise<unknown> | undefined)[] = []
  let busy = false

  /** Without a turn of the event loop where there is nothing to wait for. */
  function run(): void {
    while (!busy) {
      const job = waiting.shift()
      if (job === undefined) return
      const done = job()
      if (done === undefined) continue
      busy = true
      void done.catch(giveUp).finally(() => {
        busy = false
        run()
      })
    }
  }

  function enqueue(job: () => Promise<unknown> | undefined): void {
    waiting.push(job)
    run()
  }

  function giveUp(error?: unknown): void {
    if (over) return
    if (error !== undefined) console.warn('The page is loaded again:', error)
    over = true
    reload()
  }

  function step(patch: LivePatch): Promise<unknown> | undefined {
    if (over || patch.version === version) return undefined
    if (patch.frame !== frame) return void giveUp()
    if (patch.base !== '' && patch.base !== version) return catchUp()
    const ready = prepare(patch)
    if (ready === undefined) return void finish(patch)
    return ready.then(() => finish(patch))
  }

  function finish(patch: LivePatch): void {
    try {
      apply(patch)
      version = patch.version
    } catch (error) {
      giveUp(error)
    }
  }

  async function catchUp(): Promise<void> {
    const query = `since=${encodeURIComponent(version)}`
    const path = deck.split('/').map(encodeURIComponent).join('/')
    const response = await fetch(`/~/deck/${path}?${query}`).catch(() => undefined)
    // Without a server there is nothing newer either; it says so itself when it is back.
    if (response?.ok) await step((await response.json()) as LivePatch)
  }

  return {
    take: (patch) => enqueue(() => step(patch)),
    after: (job) => enqueue(() => void job()),
    version: () => version,
    compare: (other) => enqueue(() => (other === version ? undefined : catchUp())),
  }
}
