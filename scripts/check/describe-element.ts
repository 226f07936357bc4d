import { quoteText } from './quote-text.ts'

/**
 * Something on a slide, as people call it who know no HTML, with its first words: `a list (`Ferries`)`. What an author built by
 * hand keeps its own name. `element`: as a snapshot has it.
 */
export function describeElement(element: string, text: string): string {
  const said = text.trim()
  return (WORDS.get(element) ?? nameOf(element)) + (said === '' ? '' : ` (${quoteText(said)})`)
}

/** The same where a sentence begins. */
export function openWithElement(element: string, text: string): string {
  const words = describeElement(element, text)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function nameOf(element: string): string {
  return element.startsWith('div') || element.startsWith('section.')
    ? `the box ${quoteText(element)}`
    : `the element ${quoteText(element)}`
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ...['ul', 'ol', 'dl'].map((tag) => [tag, 'a list'] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'a heading'] as const),
  ...['caption', 'figcaption'].map((tag) => [tag, 'a caption'] as const),
  ['table', 'a table'],
  ['pre', 'code'],
  ['blockquote', 'a quotation'],
  ['p', 'a paragraph'],
  ['img', 'a picture'],
  ['svg', 'a drawing'],
  ['video', 'a video'],
  ['figure', 'a figure'],
  ['header', 'the header'],
  ['footer', 'the footer'],
  ['section', 'text'],
  ['div', 'a box'],
  ['span', 'text'],
  ['section::after', 'the page number'],
  ['.katex', 'a formula'],
])
