import type { RenderedDeck } from '../model/rendered-deck.ts'

/**
 * All text that decides how a slide looks, besides the files that it shows: its own, and that of the whole deck where one
 * slide can tell what is on another. `index` from 0. Rather too much than too little: too much costs a picture, too little shows a wrong one.
 */
export function createSlideContext(deck: RenderedDeck): (index: number) => readonly string[] {
  const slides = deck.slides.map(({ html }) => html)
  // Diagrams bring style sheets of their own, which hold for the whole document.
  const styles = slides.flatMap((html) => html.match(/<style[^>]*>[\s\S]*?<\/style/gi) ?? [])
  const common = [deck.lang, String(deck.width), String(deck.height), deck.css, ...styles]
  const isNumbered = slides.some((html) => html.includes('eqn-num'))
  const css = isNumbered ? deck.css : deck.css.replace(KATEX_NUMBERS, '')
  const isMixed = seesNeighbours(css) || styles.some(seesNeighbours)
  return (index) => {
    const own = slides[index] ?? ''
    return isMixed || REFERS_BY_ID.test(own) ? [...common, String(index), ...slides] : [...common, own]
  }
}

/** KaTeX counts equations through the document, in every deck with a formula; it shows the numbers of few. */
const KATEX_NUMBERS = /counter[\w-]*[:(]\s*(?:katex|mml)EqnNo[^;})]*/g

/** An identifier means the first of that name in the document, and a name makes a group of what is anywhere in it. */
const REFERS_BY_ID =
  /url\(\s*(?:&quot;|&#39;|["'])?#|<use\b|href="#[^"]*"[^>]*\/>|\s(?:name|for|popovertarget)=/i

/**
 * Marpit puts this before every selector: what follows is inside of one slide, and slides are siblings of nothing but each
 * other's `svg`. Only what counts through the document, or leads back out, can tell them apart.
 */
const SCOPE = /div\.marpit ?> ?svg ?> ?foreignObject ?> ?section/g

function seesNeighbours(css: string): boolean {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\)/g, 'url()')
  if (THROUGH_DOCUMENT.test(plain)) return true
  // Each stretch is looked at once: to search for one that ends in a brace takes a minute for a long list of shadows.
  return [...plain.matchAll(/([^{};]+)([{};]?)/g)].some(
    ([, selector = '', end]) => end === '{' && leadsOut(selector),
  )
}

const THROUGH_DOCUMENT = /counter|(?:open|close)-quote|anchor(?:\(|-)|position-anchor|@scope|&/i

function leadsOut(selector: string): boolean {
  if (selector.trim().startsWith('@')) return false
  return splitAt(selector, ',').some((part) => {
    if (!POSITION.test(part)) return false
    const inside = part.replace(SCOPE, '')
    return inside === part || argumentsIn(inside).some(looksOutside)
  })
}

const POSITION = /:(?:nth|first|last|only|has|empty)|[+~]/i

/** `:is(svg:first-child h1)` looks at what the element is in; the arguments of `:has()` only at what is in the element. */
function argumentsIn(selector: string): readonly string[] {
  return [...selector.matchAll(/:(?:is|where|not|matches|-webkit-any|nth-[\w-]+)\(/gi)].flatMap(({ index }) =>
    splitAt(argumentAt(selector, selector.indexOf('(', index)), ','),
  )
}

/** Whether one of the elements that it must be in is chosen by its place, and may be the `svg` of a slide, which has no class. */
function looksOutside(argument: string): boolean {
  const steps = splitAt(argument.trim().replace(/\s*([>+~])\s*/g, '$1'), ' >')
  return steps.slice(0, -1).some((step) => {
    const isSibling = splitAt(step, '+~').length > 1
    return splitAt(step, '+~').some(
      (compound) => /^(?:svg\b|\*|$|[:[])/i.test(compound) && (isSibling || POSITION.test(compound)),
    )
  })
}

function argumentAt(text: string, open: number): string {
  let depth = 0
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    if (text[index] === ')') depth -= 1
    if (depth === 0) return text.slice(open + 1, index)
  }
  return text.slice(open + 1)
}

/** At any of the `separators` that is in no parentheses. */
function splitAt(text: string, separators: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of text) {
    if ('(['.includes(character)) depth += 1
    if (')]'.includes(character)) depth -= 1
    if (depth === 0 && separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}
