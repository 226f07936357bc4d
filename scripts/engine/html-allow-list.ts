import { Marp } from '@marp-team/marp-core'

type Attribute = boolean | ((value: string) => string)

/** Tags that authors may write as HTML, each with its attributes; a function cleans the value. What is not listed is shown as text. */
export function createHtmlAllowList(): Record<string, Record<string, Attribute>> {
  const list: Record<string, Record<string, Attribute>> = Object.create(null)
  for (const [tag, attributes] of Object.entries(Marp.html)) {
    list[tag] = { ...(attributes as Record<string, Attribute>), ...EVERYWHERE }
  }
  for (const tag of MORE_TAGS) list[tag] = { ...list[tag], ...GLOBAL, ...EVERYWHERE }
  list.a = { ...list.a, href: cleanLink, download: true }
  for (const tag of ['audio', 'video']) list[tag] = { ...list[tag], src: cleanMedia }
  list.track = { src: cleanMedia, kind: true, srclang: true, label: true, default: true }
  list.td = { ...list.td, headers: true }
  list.th = { ...list.th, headers: true, scope: true, abbr: true }
  return list
}

/** Keeps links that lead somewhere harmless: the web, mail, telephone, or a place relative to the deck. */
export function cleanLink(value: string): string {
  return hasScheme(value, ['http', 'https', 'mailto', 'tel']) ? value : ''
}

/** Drops a style that some browser would run as a program. Everything else is the author's. */
export function cleanStyle(value: string): string {
  // CSS escapes and comments can hide a word: `e\78pression`, `exp/**/ression`.
  const plain = value
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('\\', '')
  return /expression\s*\(|-moz-binding|behavior\s*:|(?:java|vb)script\s*:|data\s*:\s*text\/html/i.test(plain)
    ? ''
    : value
}

const MORE_TAGS = ['bdi', 'dfn', 'figure', 'figcaption', 'hgroup', 'main', 'samp', 'tt', 'var', 'search']

const GLOBAL: Record<string, Attribute> = { class: true, lang: true, title: true, dir: true }

const EVERYWHERE: Record<string, Attribute> = {
  style: cleanStyle,
  id: true,
  role: true,
  'data-marpit-fragment': true,
  ...Object.fromEntries(
    [
      'label',
      'labelledby',
      'describedby',
      'hidden',
      'live',
      'level',
      'current',
      'expanded',
      'roledescription',
    ].map((name) => [`aria-${name}`, true]),
  ),
}

function cleanMedia(value: string): string {
  return hasScheme(value, ['http', 'https']) ? value : ''
}

function hasScheme(value: string, allowed: readonly string[]): boolean {
  // Browsers ignore control characters and blanks here: `java\nscript:`.
  const scheme = /^([^/?#:]*):/.exec(value.replace(/[\0-\x20\x7f-\xa0]/g, ''))?.[1]?.toLowerCase()
  return scheme === undefined || allowed.includes(scheme)
}

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
