import type { AssetAnswer, AssetContent, AssetGate } from '../model/asset.ts'

/** Something that a deck asks for and an output cannot carry. */
export type OutputRefusal = {
  readonly url: string
  /** `blocked`: of a kind that no deck may load, such as a frame. */
  readonly reason: Extract<AssetAnswer, { ok: false }>['reason'] | 'blocked'
  /** A clause that fits after "because ". */
  readonly detail: string
}

/** Fetches what a document refers to, each address once. */
export type Resources = {
  /** What to write in place of `url`, which may be relative to `base`; nothing when it was refused. */
  readonly uriOf: (url: string, base: string) => Promise<string | undefined>
  /** The content of a style sheet and its own address. */
  readonly styleSheet: (
    url: string,
    base: string,
  ) => Promise<{ readonly css: string; readonly url: string } | undefined>
  readonly refuse: (refusal: OutputRefusal) => void
  /** In order of URL, each URL once. */
  readonly refusals: () => readonly OutputRefusal[]
}

/** Writes contents as `data:` URIs. */
export function createResources(gate: AssetGate): Resources {
  const contents = new Map<string, Promise<AssetContent | undefined>>()
  const uris = new Map<string, Promise<string | undefined>>()
  const refusals = new Map<string, OutputRefusal>()

  const refuse = (refusal: OutputRefusal): void => void refusals.set(refusal.url, refusal)

  async function fetchContent(url: string): Promise<AssetContent | undefined> {
    const answer = await gate(url)
    if (answer.ok) return answer.content
    refuse({ url, reason: answer.reason, detail: answer.detail })
    return undefined
  }

  const contentOf = remember(contents, fetchContent)
  const dataUri = remember(uris, async (url) => {
    const content = await contentOf(url)
    return content && `data:${content.type};base64,${Buffer.from(content.bytes).toString('base64')}`
  })

  async function uriOf(url: string, base: string): Promise<string | undefined> {
    if (isData(url)) return url.trim()
    const address = resolve(url, base)
    if (address === undefined) return void refuse(unreadable(url))
    const { hash } = address
    address.hash = ''
    const uri = await dataUri(address.href)
    return uri && uri + hash
  }

  async function styleSheet(url: string, base: string): Promise<{ css: string; url: string } | undefined> {
    const address = resolve(url, base)
    if (address === undefined) return void refuse(unreadable(url))
    const content = await contentOf(address.href)
    return content && { css: new TextDecoder().decode(content.bytes), url: address.href }
  }

  return {
    uriOf,
    styleSheet,
    refuse,
    refusals: () => [...refusals.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
  }
}

function remember<T>(
  known: Map<string, Promise<T>>,
  find: (url: string) => Promise<T>,
): (url: string) => Promise<T> {
  return (url) => {
    const before = known.get(url)
    if (before) return before
    const fresh = find(url)
    known.set(url, fresh)
    return fresh
  }
}

function isData(url: string): boolean {
  return /^\s*data:/i.test(url)
}

function resolve(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}

function unreadable(url: string): OutputRefusal {
  return { url, reason: 'missing', detail: 'its address cannot be read' }
}
