import { type ChildProcess, spawn } from 'node:child_process'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { type Browser, connect } from 'puppeteer-core'
import { lowerSession } from '../system/lower-session.ts'
import { browserEnvironment } from './browser-environment.ts'
import { browserFlags } from './browser-flags.ts'
import type { BrowserOptions, FoundBrowser } from './browser-options.ts'
import { findEmbeddedPackage } from './embedded-package.ts'
import { endBrowser, isRunning, signalGroup } from './end-browser.ts'
import { createPipeTransport } from './pipe-transport.ts'
import { createRunFolder, type RunFolder } from './run-folder.ts'
import { startFailure, unpackFailure } from './start-failure.ts'
import { type UnpackedBrowser, unpackEmbedded } from './unpack-embedded.ts'
import { withDeadline } from './with-deadline.ts'

/** How long an ending browser may take to say its last words. */
const FAREWELL_MS = 500

export type RunningBrowser = {
  readonly puppeteer: Browser
  readonly isAlive: () => boolean
  /** What to do when it crashed; one sentence. */
  readonly afterCrash: string
  /** Always succeeds: what does not end by itself is killed. */
  readonly close: () => Promise<void>
}

/**
 * Starts it, and once more when it crashed: Chromium now and then does while it starts, on a busy machine.
 * `spawned`: called when its process is there, long before it can be used.
 */
export async function launchBrowser(
  found: FoundBrowser,
  sandbox: boolean,
  options: BrowserOptions,
  spawned: () => void = () => undefined,
): Promise<RunningBrowser> {
  try {
    return await start(found, sandbox, options, spawned)
  } catch (error) {
    if (!CRASH.test(String((error as Error).cause))) throw error
    return start(found, sandbox, options, spawned)
  }
}

const CRASH = /^Error: it ended with SIG(?:SEGV|BUS)$/

async function start(
  found: FoundBrowser,
  sandbox: boolean,
  options: BrowserOptions,
  spawned: () => void,
): Promise<RunningBrowser> {
  const folder = await createRunFolder()
  const embedded = found.origin === 'embedded' ? await unpack(options, folder) : undefined
  const executable = embedded?.executable ?? found.executable ?? ''
  const child = spawn(
    executable,
    browserFlags({ profile: join(folder.path, 'profile'), sandbox, shell: embedded !== undefined }),
    {
      // A process group of its own: a Ctrl-C in the terminal is for us to answer, and one signal ends all of it.
      detached: process.platform !== 'win32',
      env: await browserEnvironment(options.env, folder.path, embedded),
      cwd: folder.path,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  // It inherits how patient this process is, but not within which session.
  if (child.pid !== undefined) lowerSession(child.pid, getPriority())
  spawned()
  const complaints = collectTail(child.stderr as Readable)
  const endAtExit = () => {
    signalGroup(child)
    folder.removeAtOnce()
  }
  process.once('exit', endAtExit)
  const close = async (puppeteer?: Browser) => {
    await endBrowser(child, puppeteer, folder)
    process.removeListener('exit', endAtExit)
  }
  const gone = exited(child)
  gone.catch(() => undefined) // heard of below, or of no interest any more
  try {
    const puppeteer = await withDeadline(
      Promise.race([connectTo(child), gone]),
      options.timeoutMs,
      () => new Error(`no answer within ${options.timeoutMs / 1000} s`),
    )
    return {
      puppeteer,
      afterCrash: 'Check how much memory is free, or name another browser with --browser-path',
      isAlive: () => isRunning(child) && puppeteer.connected,
      close: () => close(puppeteer),
    }
  } catch (error) {
    // A browser that ends closes its pipe first: why it ended says more than that the pipe is closed.
    const cause = await Promise.race([gone.catch((reason: unknown) => reason), after(FAREWELL_MS, error)])
    await close()
    throw startFailure(found, executable, complaints(), cause)
  }
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms))
}

/** A cache that cannot be written only costs the time to unpack it for each run. */
async function unpack({ cacheFolder, unkept }: BrowserOptions, folder: RunFolder): Promise<UnpackedBrowser> {
  const embedded = await findEmbeddedPackage()
  if (embedded === undefined) throw new Error('The embedded browser vanished between finding and starting it')
  try {
    return await unpackEmbedded(embedded, cacheFolder)
  } catch (error) {
    try {
      const unpacked = await unpackEmbedded(embedded, folder.path)
      unkept?.(error)
      return unpacked
    } catch {
      await folder.remove()
      throw unpackFailure(cacheFolder, error) // the temporary folder mostly lies on the same disk
    }
  }
}

function connectTo(child: ChildProcess): Promise<Browser> {
  const transport = createPipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable)
  return connect({
    transport,
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
    // Our own deadlines name the deck; Puppeteer's would come first and not.
    protocolTimeout: 0,
  })
}

function exited(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', reject)
    // `close`, not `exit`: what it wrote last is then there to be read.
    child.once('close', (code, signal) => reject(new Error(`it ended with ${signal ?? `code ${code}`}`)))
  })
}

/** The last part of what a stream says; Chromium can be talkative for hours. */
function collectTail(stream: Readable): () => string {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (part: string) => {
    text = (text + part).slice(-8_192)
  })
  return () => text
}
