import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'

const ACTOR = /^(?:participant|actor)\s+\S+?(?:\s+as\s+\S.*)?$/
const NOTE = /^note\s+(?:left of|right of|over)\s+[^:]+:\s*\S/i
const BLOCK = /^(loop|alt|opt|par|critical|break|rect)(.?)/
const PART = /^(?:else|and)(.?)/
const MESSAGE = /^(\S+?)\s*(?:--?>?>|--?[)x])\s*[+-]?(\S+?)\s*:\s*\S/

/** Bars of activity, numbers and ends of lives: without them the messages are still what they were. */
const UNSEEN =
  /^(?:activate|deactivate|autonumber|destroy|create\s+(?:participant|actor)\s+\S+$|links?|accTitle|accDescr)\b/

const MESSAGES = 'a message with an arrow and a text, such as `Ann->>Bob: hello`'

export function readSequence(lines: readonly SourceLine[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  const blocks: SourceLine[] = []
  for (const line of lines) {
    const { text } = line
    const block = BLOCK.exec(text)
    const part = blocks.length > 0 ? PART.exec(text) : null
    if (ACTOR.test(text) || NOTE.test(text) || UNSEEN.test(text)) continue
    if (block) {
      if (isPartOfWord(block[2]))
        found.push(leaveOut(line, `a name of an actor that does not begin with \`${block[1]}\``))
      blocks.push(line)
    } else if (part) {
      if (isPartOfWord(part[1]))
        found.push(leaveOut(line, 'a name of an actor that does not begin with `else` or `and`'))
    } else if (text === 'end') blocks.pop()
    else {
      const expected = judge(text)
      if (expected !== undefined) found.push(leaveOut(line, expected))
    }
  }
  const said = new Set(found.map((fault) => fault.line))
  const open = blocks.filter(({ number }) => !said.has(number))
  return [...found, ...open.map((line) => leaveOut(line, '`end` where it ends'))]
}

/** `parser->>lexer: text` is taken for a block named `ser->>lexer: text`. */
function isPartOfWord(next = ''): boolean {
  return /\w/.test(next)
}

function judge(text: string): string | undefined {
  if (/^(?:participant|actor|create)\s/.test(text))
    return 'a name without blanks, with what is shown after `as`: `participant A as Ann Lee`'
  const [, from, to] = MESSAGE.exec(text) ?? []
  if (from === undefined || to === undefined) return MESSAGES
  if (/(?<!&)#(?:\d+|[a-z]+);/.test(text)) return 'signs as they are, not their codes'
  // Arrows with two heads, and those that are not known, become part of a name.
  return /[<>]|-$|^-/.test(from + to) ? MESSAGES : undefined
}
