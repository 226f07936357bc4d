import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml'
import type { Range } from '../model/span.ts'
import { explainYaml } from './explain-yaml.ts'
import { loosenYaml } from './loosen-yaml.ts'
import { type MappedText, mapDecoded, mapPart } from './mapped-text.ts'

/** One setting of front matter or of a comment. */
export type YamlEntry = {
  readonly key: string
  readonly keyRange: Range
  /** A string, or lists and maps of strings: Marp knows no other types. `''` when nothing was said. */
  readonly value: unknown
  readonly valueRange: Range
  /** The value, when it is a string. */
  readonly text?: MappedText
}

export type YamlProblem = {
  readonly kind: 'syntax' | 'duplicate-key'
  /** A clause: `a line begins with a tab`. */
  readonly reason: string
  readonly range: Range
}

export type YamlReading = {
  /** `map` is what Marp takes; it passes over everything else. */
  readonly kind: 'map' | 'empty' | 'other'
  readonly entries: readonly YamlEntry[]
  readonly problems: readonly YamlProblem[]
}

/** Reads settings as tolerantly as Marp does. What can be read beside a problem is returned, too. */
export function readYaml(source: MappedText): YamlReading {
  const loose = loosenYaml(source)
  const document = parseDocument(loose.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  const { contents } = document
  const problems = [
    ...document.errors.map((error) => describeProblem(error, document, loose)),
    ...findDanglingAliases(document, loose),
  ]
  if (!isMap(contents)) return { kind: contents === null ? 'empty' : kindOf(contents), entries: [], problems }

  const entries = contents.items.flatMap(({ key, value }): readonly YamlEntry[] => {
    const keyNode = key as Node
    if (!isScalar(keyNode)) return []
    const valueNode = value as Node | null
    const text =
      isScalar(valueNode) && typeof valueNode.value === 'string' ? mapScalar(valueNode, loose) : undefined
    return [
      {
        key: String(keyNode.value ?? ''),
        keyRange: placeOf(keyNode, loose) ?? loose.place(0, 0),
        value: toPlain(valueNode, document),
        valueRange: placeOf(valueNode, loose) ?? placeOf(keyNode, loose) ?? loose.place(0, 0),
        ...(text && { text }),
      },
    ]
  })
  return { kind: 'map', entries, problems }
}

/** An empty document is a scalar without value in places. */
function kindOf(contents: Node): 'empty' | 'other' {
  return isScalar(contents) && (contents.value === null || contents.value === '') ? 'empty' : 'other'
}

function placeOf(node: Node | null, source: MappedText): Range | undefined {
  return node?.range ? source.place(node.range[0], node.range[1]) : undefined
}

/** Strings, and lists and maps of them. An alias stands for text only, which is all that people use it for. */
function toPlain(node: unknown, document: Document): unknown {
  if (isScalar(node)) return String(node.value ?? '')
  if (isSeq(node)) return node.items.map((item) => toPlain(item, document))
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(toPlain(key, document)), toPlain(value, document)]),
    )
  }
  const target = isAlias(node) ? node.resolve(document) : undefined
  return isScalar(target) ? String(target.value ?? '') : ''
}

/** `header: *Hello*` is emphasis for its author and an alias for YAML. */
function findDanglingAliases(document: Document, source: MappedText): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined || !node.range) return
      const reason = `\`*${node.source}\` begins with a sign that has a meaning in YAML`
      problems.push({ kind: 'syntax', reason, range: source.place(node.range[0], node.range[1]) })
    },
  })
  return problems
}

function mapScalar(node: Scalar, source: MappedText): MappedText | undefined {
  if (!node.range) return undefined
  const [start, end] = node.range
  const decoded = String(node.value)
  if (node.type === 'QUOTE_DOUBLE')
    return mapDecoded(mapPart(source, { start: start + 1, end: end - 1 }), decoded, 'double-quoted')
  if (node.type === 'QUOTE_SINGLE')
    return mapDecoded(mapPart(source, { start: start + 1, end: end - 1 }), decoded, 'single-quoted')
  // A block begins after its sign: `|-` and the rest of the line.
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const lineEnd = isBlock ? source.text.indexOf('\n', start) + 1 : 0
  return mapDecoded(mapPart(source, { start: Math.max(start, lineEnd), end }), decoded, 'plain')
}

function describeProblem(error: YAMLError, document: Document, source: MappedText): YamlProblem {
  const [start, end] = findOpened(error, document, source.text) ?? error.pos
  const isDuplicate = error.code === 'DUPLICATE_KEY'
  const key = /^(?:"[^"]*"|'[^']*'|[^\s:]+)/.exec(source.text.slice(start))?.[0] ?? ''
  return {
    kind: isDuplicate ? 'duplicate-key' : 'syntax',
    reason: explainYaml(error.message),
    range: source.place(start, isDuplicate ? start + key.length : Math.max(start, end)),
  }
}

/** What is not closed is noticed where the text ends; its author has to look where it begins. Up to the end of that line. */
function findOpened({ message }: YAMLError, document: Document, text: string): [number, number] | undefined {
  const isQuote = /^Missing closing .quote/.test(message)
  if (!isQuote && !/^Flow (?:sequence|map) .* end with a/.test(message)) return undefined
  let last: number | undefined
  visit(document, {
    Scalar(_, { range, type }) {
      if (isQuote && range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) last = range[0]
    },
    Collection(_, { flow, range }) {
      if (!isQuote && range && flow) last = range[0]
    },
  })
  if (last === undefined) return undefined
  return [last, last + (/[\r\n]|$/.exec(text.slice(last))?.index ?? 0)]
}
