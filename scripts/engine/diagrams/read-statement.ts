/** Of one line: what is not drawn of it, and what would be. */
export type Fault = {
  readonly part: string
  readonly expected: string
  /** The node that `part` is the text of, which stands somewhere before without one. */
  readonly bare?: string
}

/**
 * Nodes with arrows between them, as far as they are read. `labels` gets the nodes that are new: only where a node stands first, its text is
 * taken.
 */
export function readStatement(statement: string, labels: Map<string, string>): Fault | undefined {
  if (isNothing(statement)) return undefined
  let rest = statement
  let arrow = ''
  while (true) {
    const group = readGroup(rest, labels)
    if (group === undefined)
      return arrow === '' ? refuse(statement) : { part: arrow + rest, expected: TARGET }
    if ('expected' in group) return group
    if (isNothing(group.rest)) return undefined
    const found = ARROWS.map((form) => form.exec(group.rest)?.[0]).find((text) => text !== undefined)
    if (found === undefined) return refuseRest(statement, arrow, group.rest)
    arrow = found
    rest = group.rest.slice(found.length).trim()
  }
}

/** With the text after it between bars, or in the middle. */
const ARROWS: readonly RegExp[] = [
  /^<?(?:-->|-\.->|==>|---|-\.-|===)(?:\|[^|]*\|)?/,
  /^<?(?:--|-\.|==)\s+.+?\s+(?:-->|---|\.->|-\.-|==>|===)/,
]

const NODES = 'nodes and arrows, such as `A[Start] --> B[End]`'
const TARGET = 'an arrow with a node behind it, such as `A --> B`'
const BRACKETS = 'brackets and quotation marks that are closed on the same line'
const PLAIN = 'plain text: signs as they are, no Markdown between backticks, no icons'
const LETTERS = 'a name of ASCII letters, digits, `_` and `-`, and all else in brackets: `A[Öl]`'

/** Opening and closing signs of a node, the longer ones first. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['>', ']'],
  ['{{', '}}'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
]

/** One node, or several with `&` between them. */
function readGroup(text: string, labels: Map<string, string>): Fault | { readonly rest: string } | undefined {
  const [id = ''] = /^[\w-]+/.exec(text) ?? []
  if (id === '') return undefined
  if (id.endsWith('-')) return { part: text, expected: 'a blank before the arrow' }
  const after = text.slice(id.length)
  const shape = findShape(after)
  const fault = shape && judgeShape(id, shape, labels)
  if (fault) return fault
  if (!labels.has(id)) labels.set(id, shape?.label ?? id)
  const rest = after
    .slice(shape?.length ?? 0)
    .replace(/^:::\w[\w-]*/, '')
    .trim()
  if (!rest.startsWith('&')) return { rest }
  const next = readGroup(rest.slice(1).trim(), labels)
  return next ?? { part: rest, expected: NODES }
}

type Shape = { readonly text: string; readonly label: string; readonly length: number }

function findShape(text: string): Shape | undefined {
  for (const [opening, closing] of SHAPES) {
    // There is no node without a text in its brackets.
    const end = text.startsWith(opening) ? text.indexOf(closing, opening.length + 1) : -1
    if (end === -1) continue
    const length = end + closing.length
    return { text: text.slice(0, length), label: text.slice(opening.length, end), length }
  }
  return undefined
}

function judgeShape(
  id: string,
  { text, label }: Shape,
  labels: ReadonlyMap<string, string>,
): Fault | undefined {
  if (label.split('"').length % 2 === 0) return { part: text, expected: BRACKETS }
  // A parallelogram: its slashes would be drawn as part of the text.
  if (/^\[([/\\]).*\1\]$/.test(text))
    return { part: text, expected: 'a shape that can be drawn, such as `[ ]` or `( )`' }
  if (/^"`|(?<!&)#(?:\d+|[a-z]+);|\bfa[a-z]?:fa-/.test(label)) return { part: text, expected: PLAIN }
  // A bracket that is not closed takes in the next node: `A[Start --> B[End]`.
  if (!label.includes('"') && /\s(?:--+>|-\.+->|==+>)\s*[\w-]+[[({]/.test(label))
    return { part: text, expected: BRACKETS }
  const known = labels.get(id)
  if (known === undefined || known === label || label === id) return undefined
  return {
    part: text,
    expected: `it where \`${id}\` stands for the first time`,
    ...(known === id && { bare: id }),
  }
}

/** Nothing that is missed: the end of a statement, or a comment. */
function isNothing(rest: string): boolean {
  return /^;?\s*(?:%%.*)?$/.test(rest)
}

function refuse(statement: string): Fault {
  return { part: statement, expected: /^[^\x00-\x7f]/.test(statement) ? LETTERS : NODES }
}

function refuseRest(statement: string, arrow: string, rest: string): Fault {
  if (rest.startsWith(';')) return { part: rest, expected: 'a line of its own for it' }
  if (/^[[({>]/.test(rest)) return { part: rest, expected: BRACKETS }
  if (/^[^\x00-\x7f]/.test(rest)) return { part: rest, expected: LETTERS }
  if (/^[ox]?[<=~.-][<=~.>-]/.test(rest)) {
    return {
      part: rest,
      expected: 'one of the arrows `-->`, `---`, `-.->`, `==>` and `<-->`, with blanks around it',
    }
  }
  return arrow === '' ? { part: statement, expected: NODES } : { part: rest, expected: NODES }
}
