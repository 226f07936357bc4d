import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'

const STATE = String.raw`[\w\p{L}-]+`
const ENDS = String.raw`(\[\*\]|${STATE})`

const TRANSITION = new RegExp(String.raw`^${ENDS}\s*-->\s*${ENDS}(?:\s*:\s*\S.*)?$`, 'u')
const TEXT = new RegExp(String.raw`^(${STATE})\s*:\s*(\S.*)$`, 'u')
const NAMED = /^state\s+"([^"]+)"\s+as\s+([\w\p{L}]+)$/u
const FRAME = /^state\s+(?:"[^"]+"\s+as\s+)?([\w\p{L}]+)\s*\{$/u
const MENTION = new RegExp(String.raw`^(?:state\s+)?(${STATE})$`, 'u')

/** Looks, and what only machines read. */
const UNSEEN =
  /^(?:direction\s+(?:TD|TB|LR|BT|RL)$|(?:linkStyle|classDef|class|style|click|hide|scale|accTitle|accDescr)\b)/i

const EXPECTED = 'states and transitions, such as `Draft --> Sent: post`'

export function readStates(lines: readonly SourceLine[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  const frames: SourceLine[] = []
  const mentions: { readonly line: SourceLine; readonly id: string }[] = []
  const texts = new Map<string, string>()
  const framed = new Set<string>()
  let note: SourceLine | undefined
  const draw = (id = ''): void => {
    if (id !== '[*]' && !texts.has(id)) texts.set(id, id)
  }
  const write = (line: SourceLine, id: string, text: string): void => {
    const known = texts.get(id)
    if (known !== undefined && known !== text) {
      found.push(leaveOut(line, `it before all other mentions of \`${id}\`, in one line`))
    } else texts.set(id, text)
  }
  for (const line of lines) {
    const { text } = line
    const [, id = '', label = ''] = TEXT.exec(text) ?? []
    if (note !== undefined) {
      if (/^end\s+note$/i.test(text)) note = undefined
      continue
    }
    if (UNSEEN.test(text)) continue
    const frame = FRAME.exec(text)
    const named = NAMED.exec(text)
    const transition = TRANSITION.exec(text)
    const mention = MENTION.exec(text)
    if (frame) {
      frames.push(line)
      framed.add(frame[1] ?? '')
      texts.delete(frame[1] ?? '')
    } else if (text === '}') frames.pop()
    else if (named) write(line, named[2] ?? '', named[1] ?? '')
    else if (transition) {
      draw(transition[1])
      draw(transition[2])
    } else if (id !== '') write(line, id, label)
    else if (/^note\b/i.test(text)) {
      found.push(leaveOut(line, 'a text of a state or of a transition instead of a note'))
      if (!text.includes(':')) note = line
    } else if (mention) mentions.push({ line, id: mention[1] ?? '' })
    else found.push(leaveOut(line, EXPECTED))
  }
  return [
    ...found,
    ...mentions
      .filter(({ id }) => !texts.has(id) && !framed.has(id))
      .map(({ line }) => leaveOut(line, EXPECTED)),
    ...frames.map((line) => leaveOut(line, '`}` where the frame ends')),
  ]
}
