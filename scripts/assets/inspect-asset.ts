import { createHash } from 'node:crypto'
import type { Asset, AssetFault, Picture } from '../model/asset.ts'
import { detectType, PICTURE_TYPES } from './detect-type.ts'
import { nameKind } from './name-kind.ts'
import { type KeepShrunk, readPicture } from './read-picture.ts'
import { readSvg } from './read-svg.ts'

/** Largest picture file. 20 MB: a photo from a camera has 10, and every output carries a copy. */
const MAX_PICTURE_BYTES = 20 * 1024 * 1024

/**
 * What a file is, judged by its content: the name only says what was expected.
 * `path` is relative to the project root. `digest`: of the content, SHA-256 in hex. Pictures are decoded to their end; other files
 * are not looked into.
 */
export async function inspectAsset(
  path: string,
  bytes: Uint8Array,
  keepShrunk?: KeepShrunk,
  digest: string = createHash('sha256').update(bytes).digest('hex'),
): Promise<Asset> {
  const type = detectType(path, bytes)
  const found = await examine(path, bytes, type, keepShrunk)
  return { path, size: bytes.length, digest, type, ...found }
}

type Findings = { readonly picture?: Picture; readonly fault?: AssetFault }

async function examine(
  path: string,
  bytes: Uint8Array,
  type: string,
  keepShrunk: KeepShrunk | undefined,
): Promise<Findings> {
  const expected = nameKind(path)
  if (bytes.length === 0) {
    return expected === 'other' ? {} : { fault: { kind: 'empty', detail: 'it is empty' } }
  }
  if (PICTURE_TYPES.has(type)) {
    if (bytes.length > MAX_PICTURE_BYTES) {
      return { fault: { kind: 'too-large', detail: 'it is larger than 20 MB' } }
    }
    return type === 'image/svg+xml' ? readSvg(bytes) : readPicture(bytes, keepShrunk)
  }
  if (expected !== 'picture') return {}
  return { fault: { kind: 'not-a-picture', detail: describeContent(type, bytes) } }
}

/** The mistakes that people make have names; everything else is called by its type. */
function describeContent(type: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('version https://git-lfs.github.com/')) {
    return 'it is only a Git LFS pointer, and `git lfs pull` brings the picture'
  }
  if (type === 'text/html') return 'it is a web page, not a picture'
  if (type.startsWith('image/')) return `\`${type}\` is none of PNG, JPEG, WebP, AVIF, GIF and SVG`
  if (type.startsWith('text/')) return 'it is text, not a picture'
  if (type === 'application/octet-stream') return 'its content is no known kind of picture'
  return `its content is \`${type}\`, not a picture`
}
