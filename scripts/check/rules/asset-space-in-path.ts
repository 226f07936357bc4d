import type { PrintedReference } from '../../model/deck.ts'
import { quoteText } from '../quote-text.ts'
import { resolveBeside } from '../resolve-beside.ts'
import type { Finding, Rule } from '../rule.ts'

export const assetSpaceInPath: Rule = {
  id: 'asset/space-in-path',
  severity: 'error',
  summary:
    'The path of a picture has a blank in it, so that Marp prints the Markdown instead of the picture.',
  *checkDeck({ path, printed }, { files }) {
    for (const reference of printed) {
      const { kind, raw } = reference
      const isThere = files.has(resolveBeside(path, raw))
      // In prose, brackets before brackets need not be a link.
      if (isThere || (kind === 'image' && EXTENSION.test(raw))) yield describePath(reference)
      else if (kind === 'image' && PATH_AND_MORE.test(raw)) yield describeMore(reference)
    }
  },
}

/** At the end of a path; a query may follow. */
const EXTENSION = /\.[a-z][a-z0-9]{1,4}(?:[?#]\S*)?$/i
const PATH_AND_MORE = /^(\S+\.[a-z][a-z0-9]{1,4})[ \t]+(.+)$/i

function describePath({ kind, raw, slide, span }: PrintedReference): Finding {
  const thing = kind === 'image' ? 'picture' : 'link'
  return {
    message: `Blank in the path ${quoteText(raw)} on slide ${slide}, expected ${quoteText(`<${raw}>`)}: the Markdown is shown instead of the ${thing}`,
    span,
    slide,
    suggestions: [`<${raw}>`, raw.replace(/[ \t]/g, '%20')],
    edit: { span, text: `<${raw}>` },
  }
}

function describeMore({ raw, slide, span }: PrintedReference): Finding {
  const [, path = raw, more = ''] = PATH_AND_MORE.exec(raw) ?? []
  const size = /^=?(\d+)(?:px)?x?(\d*)(?:px)?$/.exec(more)
  const wanted = size ? `![w:${size[1]}${size[2] ? ` h:${size[2]}` : ''}](${path})` : undefined
  return {
    message: `Text ${quoteText(more)} after the path ${quoteText(path)} on slide ${slide}, expected nothing but a title in quotes: the Markdown is shown instead of the picture`,
    span,
    slide,
    ...(wanted === undefined ? {} : { help: `Write the size in the brackets: ${quoteText(wanted)}.` }),
  }
}
