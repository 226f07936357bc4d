import { type DefaultTreeAdapterTypes, html } from 'parse5'
import { inlineCss } from './inline-css.ts'
import { inlineSourceSet } from './inline-source-set.ts'
import type { Resources } from './resources.ts'
import type { Splice } from './splice-text.ts'

type Element = DefaultTreeAdapterTypes.Element

export type SealContext = {
  readonly base: string
  /** Texts of the scripts that stay. */
  readonly scripts: readonly string[]
  readonly resources: Resources
  /** Where a link leads to from there; nothing when it may not be followed. */
  readonly linkTo: (href: string) => string | undefined
}

/** What has to change about one element, without its children. `removed`: its children go with it. */
export function sealElement(
  element: Element,
  inBody: boolean,
  context: SealContext,
): { readonly splices: readonly Promise<Splice>[]; readonly removed: boolean } {
  const location = element.sourceCodeLocation
  if (!location) return { splices: [], removed: false } // implied by the parser, not in the text
  if (isForbidden(element, inBody, context.scripts)) {
    const { startOffset: start, endOffset: end } = location
    return { splices: [Promise.resolve({ start, end, text: '' })], removed: true }
  }
  const splices = element.attrs.flatMap((attribute) => {
    const name = attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name
    const place = location.attrs?.[name.toLowerCase()]
    const seal = attributeSealer(element.tagName, name.toLowerCase())
    if (place === undefined || seal === undefined) return []
    return [replaceAttribute(place, name, attribute.value, seal(attribute.value, context))]
  })
  return {
    splices: element.tagName === 'style' ? [...splices, ...sealStyle(element, context)] : splices,
    removed: false,
  }
}

function isForbidden(element: Element, inBody: boolean, scripts: readonly string[]): boolean {
  const { tagName } = element
  if (tagName === 'script') return element.attrs.length > 0 || !scripts.includes(textOf(element))
  // The template's own are in the head.
  return tagName === 'base' || tagName === 'link' || (tagName === 'meta' && inBody)
}

/** The new value of an attribute, or nothing to take it away. */
type Sealer = (value: string, context: SealContext) => Promise<string | undefined>

function attributeSealer(tag: string, name: string): Sealer | undefined {
  if (name.startsWith('on') || ALWAYS_DROPPED.has(name)) return drop
  if (name === 'style') return (value, { base, resources }) => inlineCss(value, base, resources)
  if (name === 'srcset') return (value, { base, resources }) => inlineSourceSet(value, base, resources)
  if (name === 'poster' || name === 'background') return inlineUrl
  if (name === 'src' || name === 'data')
    return FRAMES.has(tag) ? block : name === 'src' ? inlineUrl : undefined
  if (name !== 'href' && name !== 'xlink:href') return undefined
  if (tag === 'a' || tag === 'area') return async (value, { linkTo }) => linkTo(value)
  return async (value, context) => (value.trim().startsWith('#') ? value : inlineUrl(value, context))
}

const ALWAYS_DROPPED: ReadonlySet<string> = new Set(['srcdoc', 'ping', 'action', 'formaction', 'manifest'])

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object'])

const drop: Sealer = async () => undefined

const inlineUrl: Sealer = (value, { base, resources }) => resources.uriOf(value, base)

const block: Sealer = async (url, { resources }) => {
  resources.refuse({ url, reason: 'blocked', detail: 'a deck cannot show other documents' })
  return undefined
}

async function replaceAttribute(
  place: { readonly startOffset: number; readonly endOffset: number },
  name: string,
  before: string,
  sealed: Promise<string | undefined>,
): Promise<Splice> {
  const { startOffset: start, endOffset: end } = place
  const value = await sealed
  if (value === undefined) return { start, end, text: '' }
  if (value === before) return { start, end: start, text: '' }
  return { start, end, text: `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` }
}

function sealStyle(element: Element, { base, resources }: SealContext): readonly Promise<Splice>[] {
  return element.childNodes.flatMap((child) => {
    if (!('value' in child) || !child.sourceCodeLocation) return []
    const { startOffset: start, endOffset: end } = child.sourceCodeLocation
    const before = child.value
    return [
      inlineCss(before, base, resources).then((css) =>
        css === before ? { start, end: start, text: '' } : { start, end, text: writeStyle(css, element) },
      ),
    ]
  })
}

/** In HTML, the text of a style sheet ends at the next end tag and has no entities; in SVG, it is ordinary text. */
function writeStyle(css: string, element: Element): string {
  if (element.namespaceURI === html.NS.HTML) return css.replace(/<\/(?=style)/gi, '<\\/')
  return css.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}
