import { createHash } from 'node:crypto'
import { extname } from 'node:path/posix'
import type { AssetAnswer, AssetContent, AssetGate } from '../model/asset.ts'
import type { Resources } from './resources.ts'

/** Where windows ask for what decks refer to. */
export const FILE_PATH = '/~/file/'

/** What a sealed text refers to: name of the file by address; `undefined` for what was refused. */
export type FileUses = ReadonlyMap<string, string | undefined>

/** What the files of a project are called that its decks refer to. A name follows from the content, so a changed file has another one. */
export type FileBook = {
  /**
   * From now on, files come through this gate.
   *
   * @param identify what tells a file from another one at the same address, without reading it; `undefined` when nobody knows
   * @param changed only files at these addresses may be others than before; absent where nobody knows
   */
  readonly use: (gate: AssetGate, identify: Identify, changed?: (address: string) => boolean) => Promise<void>
  /** Of all that was asked for. */
  readonly addresses: () => Iterable<string>
  /** Notes in `uses` what it was asked for. */
  readonly resources: (uses: Map<string, string | undefined>) => Resources
  /** Whether a text that was sealed with these would be the same if it were sealed now. */
  readonly holds: (uses: FileUses) => boolean
  /** The file of this name, if decks refer to it now, or did a moment ago. */
  readonly read: (name: string) => Promise<AssetContent | undefined>
}

type Identify = (address: string) => Promise<string | undefined>

/** What is kept in memory of files that windows may still ask for after they were replaced. In bytes: a few photographs. */
const MOST_RECENT = 64 * 1024 * 1024

type Known = { readonly name: string | undefined; readonly identity: string | undefined }

export function createFileBook(): FileBook {
  const known = new Map<string, Known>()
  const recent = new Map<string, AssetContent>()
  let recentBytes = 0
  /** Only what was asked for last counts. */
  let turns = 0
  let gate: AssetGate = async () => ({ ok: false, reason: 'missing', detail: 'nothing is shown yet' })
  let identify: Identify = async () => undefined

  async function look(address: string): Promise<Extract<AssetAnswer, { ok: true }> | undefined> {
    for (;;) {
      const through = gate
      const identity = await identify(address)
      const answer = await through(address)
      // What was read through an earlier gate may be old by now.
      if (through !== gate) continue
      const name = answer.ok ? nameOf(answer.content) : undefined
      known.set(address, { name, identity })
      if (!answer.ok || name === undefined) return undefined
      keep(name, answer.content)
      return answer
    }
  }

  function keep(name: string, content: AssetContent): void {
    const before = recent.get(name)
    recent.delete(name)
    recent.set(name, content)
    if (before === undefined) recentBytes += content.bytes.length
    for (const [oldest, { bytes }] of recent) {
      if (recentBytes <= MOST_RECENT) break
      recent.delete(oldest)
      recentBytes -= bytes.length
    }
  }

  return {
    addresses: () => known.keys(),
    use: async (nextGate, nextIdentify, changed) => {
      turns += 1
      if (changed) {
        gate = nextGate
        identify = nextIdentify
        for (const address of known.keys()) if (changed(address)) known.delete(address)
        return
      }
      const turn = turns
      const seen = [...known]
      const identities = await Promise.all(seen.map(([address]) => nextIdentify(address)))
      if (turn !== turns) return
      gate = nextGate
      identify = nextIdentify
      const same = new Set(
        seen.flatMap(([address, file], index) => {
          const isKnown = file.name !== undefined && file.identity !== undefined
          // What was looked at meanwhile came through the gate before.
          return isKnown && identities[index] === file.identity && known.get(address) === file
            ? [address]
            : []
        }),
      )
      for (const address of known.keys()) if (!same.has(address)) known.delete(address)
    },
    holds: (uses) =>
      [...uses].every(([address, name]) => known.has(address) && known.get(address)?.name === name),
    resources: (uses) => ({
      uriOf: async (url, base) => {
        if (/^\s*data:/i.test(url)) return url.trim()
        const address = resolve(url, base)
        if (address === undefined) return undefined
        const { hash } = address
        address.hash = ''
        if (!known.has(address.href)) await look(address.href)
        const name = known.get(address.href)?.name
        uses.set(address.href, name)
        return name && FILE_PATH + name + hash
      },
      styleSheet: async (url, base) => {
        const address = resolve(url, base)
        if (address === undefined) return undefined
        const answer = await look(address.href)
        uses.set(address.href, known.get(address.href)?.name)
        return answer && { css: new TextDecoder().decode(answer.content.bytes), url: address.href }
      },
      refuse: () => undefined,
      refusals: () => [],
    }),
    read: async (name) => {
      const content = recent.get(name)
      if (content) return content
      const address = [...known].find(([, one]) => one.name === name)?.[0]
      const answer = address === undefined ? undefined : await gate(address)
      // By now, there may be another file at that address.
      return answer?.ok && nameOf(answer.content) === name ? answer.content : undefined
    },
  }
}

function resolve(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}

function nameOf({ bytes, type, asset }: AssetContent): string {
  const digest = asset?.digest ?? createHash('sha256').update(bytes).digest('hex')
  return `${digest.slice(0, 32)}${EXTENSIONS[type] ?? extensionOf(asset?.path)}`
}

/** For people who save a picture; windows go by the type that is sent along. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'image/svg+xml': '.svg',
  'font/woff2': '.woff2',
}

function extensionOf(path: string | undefined): string {
  const found = extname(path ?? '').toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(found) ? found : '.bin'
}
