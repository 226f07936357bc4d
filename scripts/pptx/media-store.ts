import { createHash } from 'node:crypto'
import type { PackagePart } from './package-part.ts'

export type MediaFile = {
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg'
  readonly bytes: Uint8Array
}

/** Keeps the pictures of a presentation, each content once. */
export type MediaStore = {
  readonly pathOf: (picture: MediaFile) => string
  readonly parts: () => readonly PackagePart[]
}

export function createMediaStore(): MediaStore {
  const paths = new Map<string, string>()
  const parts: PackagePart[] = []

  function pathOf({ bytes, format }: MediaFile): string {
    const key = `${format} ${createHash('sha256').update(bytes).digest('hex')}`
    const known = paths.get(key)
    if (known !== undefined) return known
    const path = `ppt/media/image${parts.length + 1}.${format}`
    paths.set(key, path)
    parts.push({
      path,
      contentType: format === 'svg' ? 'image/svg+xml' : `image/${format}`,
      content: bytes,
      relationships: [],
    })
    return path
  }

  return { pathOf, parts: () => parts }
}
