import { createHash } from 'node:crypto'
import type { PackagePart } from './package-part.ts'
import type { PictureShape } from './presentation.ts'

/** Keeps the pictures of a presentation, each content once. */
export type MediaStore = {
  readonly pathOf: (picture: PictureShape) => string
  readonly parts: () => readonly PackagePart[]
}

export function createMediaStore(): MediaStore {
  const paths = new Map<string, string>()
  const parts: PackagePart[] = []

  function pathOf({ bytes, format }: PictureShape): string {
    const key = `${format} ${createHash('sha256').update(bytes).digest('hex')}`
    const known = paths.get(key)
    if (known !== undefined) return known
    const path = `ppt/media/image${parts.length + 1}.${format}`
    paths.set(key, path)
    parts.push({ path, contentType: `image/${format}`, content: bytes, relationships: [] })
    return path
  }

  return { pathOf, parts: () => parts }
}
