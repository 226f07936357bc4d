/** What a file name promises. `other` includes everything that may be empty without harm. */
export function nameKind(path: string): 'picture' | 'media' | 'other' {
  const extension = extensionOf(path)
  if (PICTURE_NAMES.has(extension)) return 'picture'
  return MEDIA_NAMES.has(extension) ? 'media' : 'other'
}

/** Lower case, without the dot; `''` when there is none. */
export function extensionOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

const PICTURE_NAMES = new Set(
  'png apng jpg jpeg jpe jfif webp avif gif svg svgz bmp ico tif tiff heic heif jxl jp2 psd'.split(' '),
)

const MEDIA_NAMES = new Set('mp4 m4v mov webm mkv ogv mp3 m4a ogg oga wav flac woff woff2 ttf otf'.split(' '))
