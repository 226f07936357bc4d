import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'

const SPACE = /^namespace\s+\S+\s*\{$/
const BODY = /^class\s+(\S+?)(?:\s*~\w+~)?\s*\{$/
const CLASS = /^class\s+(\S+?)(?:\s*~\w+~)?$/
const MARKED = /^class\s+(\S+?)\s*\{\s*<<\w+>>\s*\}$/
const MEMBER = /^(\S+?)\s*:\s*\S/
const ARROW = String.raw`(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.|--)`
const RELATION = new RegExp(
  String.raw`^(\S+?)\s+(?:"[^"]*"\s+)?${ARROW}\s+(?:"[^"]*"\s+)?(\S+?)(?:\s*:\s*\S.*)?$`,
)

/** Looks, clicks, and what only machines read. */
const UNSEEN = /^(?:direction\s+\w+$|(?:classDef|cssClass|style|click|link|callback|accTitle|accDescr)\b)/

const EXPECTED = 'a class, a member or a relation with blanks around its arrow, such as `Animal <|-- Dog`'
const NAME = 'a name without brackets, quotation marks and `:::`'

export function readClasses(lines: readonly SourceLine[]): readonly LeftOut[] {
  const found: LeftOut[] = []
  let space: SourceLine | undefined
  let body: SourceLine | undefined
  for (const line of lines) {
    const { text } = line
    if (body !== undefined) {
      if (text === '}') body = undefined
      continue
    }
    if (UNSEEN.test(text)) continue
    if (SPACE.test(text)) space = line
    else if (text === '}' && space !== undefined) space = undefined
    else {
      const names = (
        BODY.exec(text) ??
        CLASS.exec(text) ??
        MARKED.exec(text) ??
        readMember(text) ??
        RELATION.exec(text)
      )?.slice(1)
      if (names === undefined) found.push(leaveOut(line, EXPECTED))
      else if (names.some((name) => /["[\](){}]|:::/.test(name))) found.push(leaveOut(line, NAME))
      if (BODY.test(text)) body = line
    }
  }
  const open = [space, body].filter((line) => line !== undefined)
  return [...found, ...open.map((line) => leaveOut(line, '`}` where it ends'))]
}

/** `Animal : +eat()`, but nothing with an arrow behind the colon. */
function readMember(text: string): RegExpExecArray | null {
  const found = MEMBER.exec(text)
  return found && /--|\.\.\|?>/.test(text.slice(text.indexOf(':'))) ? null : found
}
