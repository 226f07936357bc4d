import { isMap, parseDocument, type YAMLMap } from 'yaml'

/**
 * Sets the string at `path` in the JSON text of an object. Everything else stays as its author wrote it: order, blanks, line ends.
 * JSON is YAML, whose parser tells where things are.
 */
export function setInJson(json: string, path: readonly string[], value: string): string {
  const mark = json.startsWith('\ufeff') ? '\ufeff' : ''
  const text = json.slice(mark.length)
  const root = parseDocument(text, { uniqueKeys: false }).contents
  if (!isMap(root)) throw new Error('The settings are no object, though they were read as one')
  return mark + setIn(text, root, path, value)
}

function setIn(text: string, map: YAMLMap, path: readonly string[], value: string): string {
  const [key = '', ...rest] = path
  // The last of several counts, as in JSON.parse.
  const known = map.items.findLast((pair) => String(pair.key) === key)?.value
  if (rest.length > 0 && isMap(known)) return setIn(text, known, rest, value)
  const nested = rest.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
  const range = (known as { readonly range?: readonly number[] } | null | undefined)?.range
  if (range === undefined) return insert(text, map, key, nested)
  const [start = 0, end = 0] = range
  return text.slice(0, start) + JSON.stringify(nested) + text.slice(end)
}

/** As the last entry of `map`, which is written on one line, or one entry to a line. */
function insert(text: string, map: YAMLMap, key: string, value: unknown): string {
  const [start = 0, end = 0] = map.range ?? []
  const close = end - 1
  const inside = text.slice(start + 1, close)
  const last = start + 1 + inside.trimEnd().length
  const isEmpty = map.items.length === 0
  const written = `${JSON.stringify(key)}: `
  if (!isEmpty && !inside.includes('\n')) {
    const entry = `, ${written}${JSON.stringify(value)}`
    return text.slice(0, last) + entry + text.slice(last)
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const unit = /\n([ \t]+)/.exec(text)?.[1] ?? '  '
  const outer = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, start + 1))?.[1] ?? ''
  const inner = outer + unit
  const body = JSON.stringify(value, undefined, unit).replaceAll('\n', lineEnd + inner)
  const entry = `${isEmpty ? '' : ','}${lineEnd}${inner}${written}${body}`
  return isEmpty
    ? `${text.slice(0, start + 1)}${entry}${lineEnd}${outer}${text.slice(close)}`
    : text.slice(0, last) + entry + text.slice(last)
}
