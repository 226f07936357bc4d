export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Character data directly inside, without that of the children. */
  readonly text: string
}

/** Reads XML as strictly as Office does: anything that is not well-formed throws. No DTD, no CDATA, no comments. */
export function parseXml(source: string): XmlElement {
  const legal = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
  if (!legal.test(source)) throw new Error('A character that XML 1.0 forbids')
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/, '')
  let position = 0
  for (const match of body.matchAll(TOKEN)) {
    if (match.index !== position)
      throw new Error(`Not well-formed at: ${body.slice(position, position + 40)}`)
    position += match[0].length
    const current = open.at(-1) ?? root
    const [, text, end, start, attributes = '', closed] = match
    if (text !== undefined) current.text += decode(text)
    else if (end !== undefined) {
      if (end !== current.name) throw new Error(`</${end}> closes <${current.name}>`)
      open.pop()
    } else {
      const element: Open = {
        name: start ?? '',
        attributes: readAttributes(attributes),
        children: [],
        text: '',
      }
      current.children.push(element)
      if (closed !== '/') open.push(element)
    }
  }
  const [element] = root.children
  if (position !== body.length || open.length !== 1 || root.children.length !== 1 || element === undefined) {
    throw new Error('Not one complete element')
  }
  return element
}

/** All elements of this name, in document order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

/** Text of all paragraphs in the element. */
export function paragraphsOf(element: XmlElement): readonly string[] {
  return findAll(element, 'a:p').map((paragraph) =>
    findAll(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(''),
  )
}

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string }

const TOKEN = /([^<]+)|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)(\/?)>/gy

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`Two attributes ${name}`)
    attributes[name] = decode(value)
  }
  return attributes
}

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name]
    const code = /^#(\d+)$/.exec(name)?.[1]
    if (!whole.endsWith(';') || (named === undefined && code === undefined))
      throw new Error(`Entity ${whole}`)
    return named ?? String.fromCodePoint(Number(code))
  })
}
