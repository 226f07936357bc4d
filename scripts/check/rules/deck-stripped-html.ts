import type { HtmlTag } from '../../model/deck.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { CheckContext, Finding, Rule } from '../rule.ts'

type AllowList = NonNullable<CheckContext['htmlAllowList']>

export const deckStrippedHtml: Rule = {
  id: 'deck/stripped-html',
  severity: 'error',
  summary: 'Marp shows an HTML tag as text, or leaves out an attribute (a warning).',
  *checkDeck({ tags }, { htmlAllowList }) {
    if (!htmlAllowList) return
    // What is in a drawing that is shown as text needs no word of its own.
    let drawing: HtmlTag | undefined
    for (const [index, tag] of tags.entries()) {
      if (drawing && (tag.slide !== drawing.slide || (tag.kind === 'close' && tag.name === drawing.name)))
        drawing = undefined
      if (drawing || tag.kind === 'close') continue
      const kept = Object.hasOwn(htmlAllowList, tag.name) ? htmlAllowList[tag.name] : undefined
      if (kept) yield* checkAttributes(tag, kept)
      else if (isMeant(tag, tags.slice(index + 1))) {
        yield describeTag(tag, htmlAllowList)
        if (tag.name === 'svg' || tag.name === 'math') drawing = tag
      }
    }
  },
}

function describeTag({ name, slide, span }: HtmlTag, allowList: AllowList): Finding {
  const suggestions = INSTEAD[name] ?? findNearest(name, Object.keys(allowList))
  return {
    message: `Marp shows ${quoteText(`<${name}>`)} on slide ${slide} as text, expected a tag that it lets through`,
    span,
    slide,
    ...(suggestions.length > 0 ? { suggestions } : {}),
    help: HELP[name] ?? 'Write what it is for in Markdown, in `<div>` or in `<span>`, or leave it out.',
  }
}

function* checkAttributes({ attributes, name, slide }: HtmlTag, kept: AllowList[string]): Iterable<Finding> {
  for (const { name: attribute, span, value } of attributes) {
    const rule = Object.hasOwn(kept, attribute) ? kept[attribute] : false
    if (rule === true || UNSEEN.test(attribute)) continue
    // Pictures and media that are not let through are known to other rules.
    if (typeof rule === 'function' && !['href', 'style'].includes(attribute)) continue
    if (typeof rule === 'function' && (value === '' || rule(value) !== '' || /^\s*file:/i.test(value)))
      continue
    const what = `${quoteText(attribute)} of ${quoteText(`<${name}>`)} on slide ${slide}`
    yield {
      severity: 'warning',
      message:
        typeof rule === 'function'
          ? `Marp leaves out the value of ${what}, expected ${attribute === 'href' ? 'a web address, or a file in the project' : 'one that runs nothing'}`
          : `Marp leaves out ${what}, expected an attribute that it lets through`,
      span,
      slide,
      ...(STYLES[attribute] && { help: `Write it as \`style="${STYLES[attribute]}: ${value || '…'}"\`.` }),
    }
  }
}

/**
 * Whether the author wanted an element, and not a word in angle brackets (`List<String>`, "the `<input>` tag"), which is
 * shown just as it was typed.
 */
function isMeant({ attributes, name, slide }: HtmlTag, later: readonly HtmlTag[]): boolean {
  const isClosed = later.some((tag) => tag.kind === 'close' && tag.name === name && tag.slide === slide)
  if (isClosed) return true
  return (ELEMENTS.has(name) || /^[a-z]+-[a-z-]+$/.test(name)) && attributes.some(({ value }) => value !== '')
}

/** Of HTML, which Marp does not let through. */
const ELEMENTS = new Set(
  [
    'head body header footer title meta link base script noscript template slot canvas svg math iframe object embed',
    'param form button input select option optgroup textarea label fieldset legend datalist output progress meter map',
    'area dialog menu data frame frameset marquee blink font applet acronym big nobr',
  ].flatMap((names) => names.split(' ')),
)

/** Changes nothing that an audience would see. `data-` is for programs, which do not run here. */
const UNSEEN =
  /^(?:data-.*|aria-.*|item.*|xmlns.*|xml:.*|loading|decoding|fetchpriority|referrerpolicy|crossorigin|integrity|rel|tabindex|draggable|spellcheck|translate|sizes|cellspacing|summary|alt|name|type|media|key|slot|nonce|part)$/

const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  header: ['div'],
  footer: ['div'],
  font: ['span'],
  form: ['div'],
  acronym: ['abbr'],
  tt: ['code'],
}

/** Attributes of former days, and the CSS that does the same. */
const STYLES: Readonly<Record<string, string>> = {
  align: 'text-align',
  bgcolor: 'background',
  color: 'color',
  valign: 'vertical-align',
  width: 'width',
  height: 'height',
}

const HELP: Readonly<Record<string, string>> = {
  header: 'For the line at the top of slides, write `header: …` in the front matter.',
  footer: 'For the line at the bottom of slides, write `footer: …` in the front matter.',
  iframe: 'Show a picture of the page, and link to it.',
  svg: 'Save the drawing as a file, and show it with `![](drawing.svg)`.',
  math: 'Write formulas as `$…$`.',
  link: 'Write CSS in `<style>`, or in a theme.',
}
