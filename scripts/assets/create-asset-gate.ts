import type { AssetAnswer, AssetContent, AssetGate, InspectAsset } from '../model/asset.ts'
import { VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import type { Files } from '../system/files.ts'
import { PICTURE_TYPES } from './detect-type.ts'
import { type AssetRoots, locateFile, readAssetAddress, refuse } from './locate-asset.ts'

export type GateOptions = AssetRoots & {
  readonly files: Files
  readonly inspect: InspectAsset
  /** Answers paths that start with `/engine/`. */
  readonly engineAsset: (path: string) => Promise<AssetContent | undefined>
  /** Answers absolute URLs of other hosts, if they are allowed. Without it none is. */
  readonly remote?: (url: string) => Promise<AssetContent | undefined>
}

/** Larger answers are not kept for whoever asks next: photographs of 5 MB add up, and take some milliseconds to read again. */
const KEPT_BYTES = 1_000_000

/** Largest file that is put into a page. 200 MB: a long video, and still an output that can be carried. */
const MAX_FILE_BYTES = 200 * 1024 * 1024

/**
 * The one gate between a rendered deck and the disk. A path is decoded once, followed to the real file,
 * and refused unless that lies inside the project, is a regular file, and can be shown safely.
 * What a file is called decides nothing: content decides. Each file is read once per gate, unless it is large.
 */
export function createAssetGate(options: GateOptions): AssetGate {
  const { files, inspect, engineAsset, remote } = options
  const answers = new Map<string, Promise<AssetAnswer>>()

  async function answer(url: string): Promise<AssetAnswer> {
    const address = readAssetAddress(url, options)
    if (address.kind === 'refused') return address.refusal
    if (address.kind === 'file') return readBelow(files, inspect, address.root, address.path)
    if (address.kind === 'engine') {
      const content = await engineAsset(address.path)
      return content ? { ok: true, content } : refuse('missing', 'Lectern does not bring it along')
    }
    const content = await remote?.(url)
    // What other hosts say about their files is not believed either.
    if (content) return answerContent(inspect, address.path, content.bytes)
    return refuse('remote', 'it is not part of the project')
  }

  return (url) => {
    // For a file, query and fragment choose nothing.
    const key = url.startsWith(`${VIRTUAL_ORIGIN}/`) ? url.replace(/[?#].*$/s, '') : url
    const known = answers.get(key)
    if (known) return known
    const fresh = answer(url)
    answers.set(key, fresh)
    fresh.then(
      (made) => {
        if (made.ok && made.content.bytes.length > KEPT_BYTES) answers.delete(key)
      },
      () => undefined, // whoever asked hears of it
    )
    return fresh
  }
}

async function readBelow(
  files: Files,
  inspect: InspectAsset,
  root: string,
  path: string,
): Promise<AssetAnswer> {
  try {
    const located = await locateFile(files, root, path)
    if (!('real' in located)) return located
    const { real } = located
    const facts = await files.inspect(real)
    if (facts?.kind === 'directory') return refuse('broken', 'it is a folder')
    if (facts?.kind === 'other') return refuse('broken', 'it is no regular file')
    if (facts && facts.size > MAX_FILE_BYTES) return refuse('broken', 'it is larger than 200 MB')
    const bytes = facts && (await files.read(real))
    if (bytes === undefined) return refuse('missing', 'there is no such file')
    return await answerContent(inspect, located.path, bytes)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    return refuse('broken', `it cannot be read (${code})`) // a file that the system withholds is an answer here
  }
}

async function answerContent(inspect: InspectAsset, path: string, bytes: Uint8Array): Promise<AssetAnswer> {
  const asset = await inspect(path, bytes)
  const { type, fault } = asset
  if (fault) return refuse('broken', fault.detail)
  if (!isShown(type)) return refuse('broken', `\`${type}\` cannot be shown on a slide`)
  return { ok: true, content: { bytes, type, asset } }
}

/** Web pages, scripts and programs have no place on a slide, and private files are mostly plain text. */
function isShown(type: string): boolean {
  return PICTURE_TYPES.has(type) || /^(?:video|audio|font)\/|^text\/(?:css|vtt)$/.test(type)
}
