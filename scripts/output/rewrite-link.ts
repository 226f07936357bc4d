/**
 * Where a link leads to in the HTML of a deck; nothing when it may not be followed. Decks are written side by side under
 * their names, so the folder of another deck does not matter.
 */
export function rewriteLink(href: string): string | undefined {
  const link = href.trim()
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(link.replace(/[\u0000-\u0020]+/g, ''))?.[0]?.toLowerCase()
  if (scheme !== undefined) return ALLOWED_SCHEMES.has(scheme) ? link : undefined
  if (link.startsWith('//')) return link
  return link.replace(/^(?:[^?#]*\/)?([^/?#]+)\.md(?=$|[?#])/i, '$1.html')
}

const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
