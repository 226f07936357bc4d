import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parseFragment,
  serialize,
  html as standard,
} from 'parse5'
import type { EmojiSet } from './emoji-set.ts'
import { type EmojiUse, emojiWidth } from './emoji-style.ts'
import { findEmoji } from './find-emoji.ts'
import { finishDiagramStyle } from './finish-style.ts'
import { addInlineFallbackFamilies } from './font-families.ts'
import { cleanLink, cleanStyle } from './html-allow-list.ts'
import { limitDepth } from './limit-depth.ts'

export type FinishedSlide = {
  readonly html: string
  readonly emoji: readonly EmojiUse[]
  /** What is to be drawn with a font. */
  readonly characters: ReadonlySet<number>
  /** Those of them that are in code. */
  readonly codeCharacters: ReadonlySet<number>
  /** Of all elements. */
  readonly classes: ReadonlySet<string>
  /** Formulas that KaTeX could not read. */
  readonly brokenFormulas: readonly BrokenFormula[]
}

/** What KaTeX says, and of what: see `RenderProblem`. */
type BrokenFormula = { readonly detail: string; readonly source: string }

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Goes over one slide as a tree: what an author left open ends with the slide, emoji get their pictures wherever
 * they stand (text, code, raw HTML), and nothing that could run or fetch by itself is left, whoever made it.
 */
export function finishSlide(html: string, set: EmojiSet): FinishedSlide {
  const fragment = parseFragment(limitDepth(html))
  const emoji: EmojiUse[] = []
  const characters = new Set<number>()
  const codeCharacters = new Set<number>()
  const classes = new Set<string>()
  const brokenFormulas: BrokenFormula[] = []
  const waiting: { readonly parent: Parent; readonly code: boolean }[] = [{ parent: fragment, code: false }]

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { parent, code } = next
    for (const node of [...parent.childNodes]) {
      if (defaultTreeAdapter.isElementNode(node)) {
        if (FORBIDDEN.has(node.tagName)) {
          defaultTreeAdapter.detachNode(node)
          continue
        }
        cleanElement(node)
        const names = classesOf(node)
        for (const name of names) classes.add(name)
        const fault = findFault(node, names)
        if (fault !== undefined) brokenFormulas.push(fault)
        if (node.tagName === 'style') finishStyleElement(node)
        else waiting.push({ parent: node, code: code || CODE.has(node.tagName) })
      } else if (defaultTreeAdapter.isTextNode(node)) {
        for (const segment of dressText(node, parent, set)) {
          if (segment.picture !== undefined) {
            emoji.push({ picture: segment.picture, width: emojiWidth(segment.text) })
          } else {
            for (const character of segment.text) {
              characters.add(character.codePointAt(0) ?? 0)
              if (code) codeCharacters.add(character.codePointAt(0) ?? 0)
            }
          }
        }
      }
    }
  }
  return { html: serialize(fragment), emoji, characters, codeCharacters, classes, brokenFormulas }
}

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'tt'])

/** marp-core shows those as text. Here for what a plugin might make, now or in its next version. */
const FORBIDDEN = new Set([
  ...['script', 'iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'portal', 'base', 'link', 'meta'],
  ...['form', 'input', 'button', 'select', 'textarea', 'template', 'slot'],
])

const LINKS = new Set(['href', 'xlink:href', 'cite', 'action', 'formaction'])

function cleanElement(element: Element): void {
  // Marpit repeats the deck's whole style sheet on every slide, as an attribute and as a variable.
  const deckStyle = `--style:${element.attrs.find(({ name }) => name === 'data-style')?.value};`
  element.attrs = element.attrs.flatMap((attribute) => {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
    if (/^on/i.test(name) || name === 'srcdoc') return []
    if (LINKS.has(name) && (attribute.value === '' || cleanLink(attribute.value) !== attribute.value))
      return []
    if (name === 'data-style') return []
    if (name !== 'style') return [attribute]
    const value = addInlineFallbackFamilies(cleanStyle(attribute.value.replace(deckStyle, '')))
    return value === '' ? [] : [{ ...attribute, value }]
  })
}

function classesOf(element: Element): readonly string[] {
  const value = element.attrs.find(({ name }) => name === 'class')?.value ?? ''
  return value.split(/\s+/).filter((name) => name !== '')
}

/** KaTeX puts its message into the title of what it could not read, and shows a command that it does not know in red. */
function findFault(element: Element, classes: readonly string[]): BrokenFormula | undefined {
  const read = (name: string): string =>
    element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
  if (classes.includes('katex-error')) {
    const detail = read('title').replace(/^(?:KaTeX\s+)?ParseError:\s*(?:KaTeX parse error:\s*)?/, '')
    const texts = element.childNodes.filter((node) => defaultTreeAdapter.isTextNode(node))
    return { detail, source: texts.map(({ value }) => value).join('') }
  }
  if (element.tagName !== 'mstyle' || read('mathcolor') !== '#cc0000') return undefined
  const command = /<mtext>(\\[^<]+)</.exec(serialize(element))?.[1]
  if (command === undefined) return undefined
  return { detail: `Undefined control sequence: ${command}`, source: command }
}

/** Only diagrams bring a `<style>` of their own; those of authors are in the style sheet of the deck. */
function finishStyleElement(element: Element): void {
  for (const node of element.childNodes) {
    if (defaultTreeAdapter.isTextNode(node)) node.value = finishDiagramStyle(node.value)
  }
}

function dressText(
  node: DefaultTreeAdapterTypes.TextNode,
  parent: Parent,
  set: EmojiSet,
): ReturnType<typeof findEmoji> {
  // A picture cannot stand within a drawing or a formula's markup: the text there stays as it is.
  const html = !('namespaceURI' in parent) || parent.namespaceURI === standard.NS.HTML
  const segments = html ? findEmoji(node.value, set) : [{ text: node.value }]
  if (!segments.some((segment) => segment.picture !== undefined)) return segments
  for (const { text, picture } of segments) {
    if (picture === undefined) defaultTreeAdapter.insertTextBefore(parent, text, node)
    else defaultTreeAdapter.insertBefore(parent, createEmoji(text, picture), node)
  }
  defaultTreeAdapter.detachNode(node as Node)
  return segments
}

function createEmoji(text: string, picture: string): Element {
  const element = defaultTreeAdapter.createElement('span', standard.NS.HTML, [
    { name: 'class', value: 'emoji' },
    { name: 'data-emoji', value: picture },
    { name: 'data-width', value: String(emojiWidth(text)) },
  ])
  defaultTreeAdapter.insertText(element, text)
  return element
}
