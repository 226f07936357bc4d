/**
 * Leaves out tags that are nested deeper than any browser would build (Chromium stops at 512), so that nobody has
 * to walk a tree of a million levels.
 */
export function limitDepth(html: string): string {
  let depth = 0
  let deep = false
  const limited = html.replace(TAG, (tag, slash: string, name: string) => {
    const lower = name.toLowerCase()
    if (VOID.has(lower) || tag.endsWith('/>')) return tag
    if (slash === '') {
      depth += 1
      deep ||= depth > MOST
      return depth > MOST ? '' : tag
    }
    const over = depth > MOST
    depth = Math.max(0, depth - 1)
    return over ? '' : tag
  })
  return deep ? limited : html
}

const MOST = 600
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)(?:[^'">]|"[^"]*"|'[^']*')*>/g
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
