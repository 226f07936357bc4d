import type { Reference } from '../model/reference.ts'

/** Where a link leads on the web, as it may be asked: without the place on the page, and without names and passwords. `undefined` for any other. */
export function webAddress({ kind, target }: Pick<Reference, 'kind' | 'target'>): string | undefined {
  if (kind !== 'link' || target.kind !== 'remote') return undefined
  const absolute = target.url.startsWith('//') ? `https:${target.url}` : target.url
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return undefined
  const address = new URL(absolute)
  address.hash = ''
  address.username = ''
  address.password = ''
  return address.href
}
