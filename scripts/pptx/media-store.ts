import { createHash } from 'node:crypto'
import { FILM_TYPES, type FilmFormat } from './native-presentation.ts'
import type { PackagePart } from './package-part.ts'

export type MediaFile = {
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg' | FilmFormat
  readonly bytes: Uint8Array
}

/** Keeps pictures and films of a presentation, each content once. */
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
    const contentType = typeOf(format)
    const kind = contentType.startsWith('image/') ? 'image' : 'media'
    const path = `ppt/media/${kind}${parts.length + 1}.${format}`
    paths.set(key, path)
    parts.push({
      path,
      contentType,
      content: bytes,
      relationships: [],
    })
    return path
  }

  return { pathOf, parts: () => parts }
}

function typeOf(format: MediaFile['format']): string {
  if (format === 'svg') return 'image/svg+xml'
  return format === 'png' || format === 'jpeg' || format === 'gif' ? `image/${format}` : FILM_TYPES[format]
}
