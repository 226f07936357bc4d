import { extensionOf } from './name-kind.ts'

/** Pictures that every output can show. Nothing else reaches a decoder. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
])

/**
 * Media type by content. Only texts without a mark of their own (CSS, Markdown, JSON) are told apart by name.
 * `application/octet-stream` when the content is unknown.
 */
export function detectType(path: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  for (const [pattern, type] of SIGNATURES) if (pattern.test(start)) return type
  const brand = /^.{4}ftyp(.{4})/s.exec(start)?.[1]
  if (brand !== undefined) return containerType(brand, start)
  return isText(bytes) ? textType(path, bytes) : 'application/octet-stream'
}

const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^BM.{4}\0\0\0\0/s, 'image/bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^\0\0\x01\0/, 'image/x-icon'],
  [/^8BPS/, 'image/vnd.adobe.photoshop'],
  [/^(?:\xff\x0a|\0\0\0\x0cJXL )/, 'image/jxl'],
  [/^\0\0\0\x0cjP {2}/, 'image/jp2'],
  [/^%PDF-/, 'application/pdf'],
  [/^RIFF.{4}WAVE/s, 'audio/wav'],
  [/^RIFF.{4}AVI /s, 'video/x-msvideo'],
  [/^\x1aE\xdf\xa3.*webm/s, 'video/webm'],
  [/^\x1aE\xdf\xa3/, 'video/x-matroska'],
  [/^OggS.*\x80theora/s, 'video/ogg'],
  [/^OggS/, 'audio/ogg'],
  [/^fLaC/, 'audio/flac'],
  [/^ID3|^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/, 'audio/mpeg'],
  [/^\xff[\xf0\xf1\xf8\xf9]/, 'audio/aac'],
  [/^wOFF/, 'font/woff'],
  [/^wOF2/, 'font/woff2'],
  [/^(?:\0\x01\0\0\0|true\0)/, 'font/ttf'],
  [/^OTTO/, 'font/otf'],
  [/^PK\x03\x04/, 'application/zip'],
  [/^\x1f\x8b/, 'application/gzip'],
]

/** ISO base media files are alike but for their brands; AVIF may be named second. */
function containerType(brand: string, start: string): string {
  if (brand === 'avif' || brand === 'avis') return 'image/avif'
  if (brand === 'mif1' || brand === 'msf1') {
    const size = Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE()
    return /avi[fs]/.test(start.slice(16, size)) ? 'image/avif' : 'image/heic'
  }
  if (/^(?:heic|heix|heim|heis|hevc|hevx)$/.test(brand)) return 'image/heic'
  if (brand.startsWith('M4A')) return 'audio/mp4'
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // Older drawing programs still write Latin-1; a declaration in ASCII is what an SVG starts with.
    return /^\s*<(?:\?xml|svg)\b/.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
  }
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  md: 'text/markdown',
  markdown: 'text/markdown',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  csv: 'text/csv',
  vtt: 'text/vtt',
}

function textType(path: string, bytes: Uint8Array): string {
  // What may stand before the root element of a document: declaration, comments, document type.
  const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1')
  const prolog =
    /^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>)*/i
  const root = text.slice(prolog.exec(text)?.[0].length ?? 0)
  if (/^<(?:[\w-]+:)?svg[\s/>]/.test(root)) return 'image/svg+xml'
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(root)) return 'text/html'
  return TEXT_TYPES[extensionOf(path)] ?? (/^<\?xml/.test(text) ? 'text/xml' : 'text/plain')
}
