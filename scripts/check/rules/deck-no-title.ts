import type { Rule } from '../rule.ts'

export const deckNoTitle: Rule = {
  id: 'deck/no-title',
  severity: 'info',
  summary: 'A slide has text but no title, so that nobody finds it in a list of slides.',
  *checkDeck({ original, slides, tags }) {
    for (const { empty, number, span, title } of slides) {
      if (empty || title !== undefined) continue
      // A slide that is built by hand says its title in its own way.
      if (tags.some(({ slide }) => slide === number)) continue
      const content = original.slice(span.start.offset, span.end.offset)
      const begin = findText(content)
      if (begin === undefined) continue
      const line = content.slice(0, begin).split(/\r\n|\n|\r/).length - 1
      yield {
        message: `Slide ${number} has no title, expected a heading`,
        span: {
          start: { line: span.start.line + line, column: 1, offset: span.start.offset + begin },
          end: { line: span.start.line + line, column: 1, offset: span.start.offset + begin },
        },
        slide: number,
      }
    }
  },
}

/** Where its text begins; none when it consists of pictures, a quotation, code, a formula or a table. */
function findText(content: string): number | undefined {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ')
  const text = content
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, blank)
    .replace(/\$\$[\s\S]*?\$\$/g, blank)
    .replace(/!\[[^\]]*\](?:\([^\n]*?\)|\[[^\]]*\])/g, blank)
    .replace(/^ {0,3}\[[^\]]+\]:.*$/gm, blank)
  if (!/\p{L}/u.test(text)) return undefined
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  if (lines.every((line) => /^\s*[>|]/.test(line)) || /^\s*>/.test(lines[0] ?? '')) return undefined
  // One line or two are a statement: it is its own title.
  if (lines.length < 3) return undefined
  const index = text.search(/\S/)
  return Math.max(text.lastIndexOf('\n', index), text.lastIndexOf('\r', index)) + 1
}
