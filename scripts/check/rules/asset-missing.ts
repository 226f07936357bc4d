import { describeMalformed } from '../describe-malformed.ts'
import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import { spellPath } from '../respell-path.ts'
import type { Rule } from '../rule.ts'

export const assetMissing: Rule = {
  id: 'asset/missing',
  severity: 'error',
  summary: 'A slide or a theme uses a file that does not exist.',
  *checkReference(reference, owner, { files }) {
    const { kind, raw, slide, target } = reference
    if (kind === 'link') return
    const place = describePlace(slide, owner)
    if (target.kind === 'malformed') yield describeMalformed(raw, target.reason, place)
    const isInMarkdown = kind === 'image' || kind === 'background'
    // `![](#e8f0f0)`: to Marp, a place of the page, and no picture.
    const isPlace = target.kind === 'anchor' && isInMarkdown
    if (!isPlace && (target.kind !== 'file' || files.has(target.path))) return
    if (target.kind === 'file' && files.findOtherSpelling(target.path) !== undefined) return
    yield {
      message: `Missing file ${quoteText(raw)} ${place}, expected a file in the project`,
      suggestions:
        target.kind === 'file'
          ? files.suggest(target.path).map((path) => spellPath(path, reference, owner))
          : [],
      ...(isInMarkdown &&
        COLOR.test(raw) && { help: `For a colour, write ${quoteText(colorDirective(kind, raw))}.` }),
    }
  },
}

/** Early versions of Marp took `![bg](teal)` for a colour. */
const COLOR =
  /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\([^)]*\)|black|white|gr[ae]y|silver|red|maroon|orange|yellow|olive|lime|green|teal|cyan|aqua|blue|navy|purple|fuchsia|magenta|pink|brown|gold|rebeccapurple)$/i

function colorDirective(kind: 'image' | 'background', color: string): string {
  const name = kind === 'background' ? '_backgroundColor' : '_color'
  return `<!-- ${name}: ${color.startsWith('#') ? `"${color}"` : color} -->`
}
