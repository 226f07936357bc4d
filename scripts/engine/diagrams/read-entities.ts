import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'

const BODY = /^(\S+)\s*\{$/
const RELATION = /^(\S+)\s+([|o}{]+)(?:--|\.\.)([|o}{]+)\s+(\S+)\s*:\s*\S/
const ATTRIBUTE = /^\S+\s+\S+\s*(?:[PFU]K,?\s*)*(?:"[^"]*")?$/i
const UNSEEN = /^(?:direction\s+\w+$|(?:classDef|class|style|accTitle|accDescr)\b)/
/** How many: one, none or one, one or more, any number; from either side. */
const NUMBERS = ['||', '|o', 'o|', '}|', '|{', '|}', '{|', 'o{', '{o']

const EXPECTED = 'entities and relations with a text, such as `CUSTOMER ||--o{ ORDER : places`'
/** The form that Mermaid has for the left is not known. */
const MANY = '`o{` for any number on both sides, such as `POST o{--o{ TAG : has`'

export function readEntities(lines: readonly SourceLine[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  const drawn = new Set<string>()
  const mentions: SourceLine[] = []
  let body: SourceLine | undefined
  for (const line of lines) {
    const { text } = line
    const [, name] = BODY.exec(text) ?? []
    const [, from = '', left = '', right = '', to = ''] = RELATION.exec(text) ?? []
    if (body !== undefined) {
      if (text === '}') body = undefined
      else if (!ATTRIBUTE.test(text))
        found.push(
          leaveOut(
            line,
            'a type and a name, such as `string email`, with `PK`, `FK` or `UK` and a comment in quotation marks at most',
          ),
        )
    } else if (UNSEEN.test(text)) continue
    else if (name !== undefined) {
      body = line
      drawn.add(name)
      if (/["[\]]/.test(name)) found.push(leaveOut(line, 'a name without brackets and quotation marks'))
    } else if (NUMBERS.includes(left) && NUMBERS.includes(right)) {
      drawn.add(from)
      drawn.add(to)
    } else if (/^\S+$/.test(text)) mentions.push(line)
    else found.push(leaveOut(line, left === '}o' || right === 'o}' ? MANY : EXPECTED))
  }
  const missing = mentions.filter(({ text }) => !drawn.has(text))
  return [
    ...found,
    ...missing.map((line) => leaveOut(line, EXPECTED)),
    ...(body === undefined ? [] : [leaveOut(body, '`}` where the entity ends')]),
  ]
}
