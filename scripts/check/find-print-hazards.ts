import postcss, { type AtRule, type Container, type Declaration, type Document, type Rule } from 'postcss'
import type { Range } from '../model/span.ts'

/** A declaration that is dear to print. `range`: of all of it. */
export type PrintHazard = {
  readonly property: string
  readonly value: string
  readonly kind: 'filter' | 'backdrop' | 'blend' | 'shadow'
  readonly range: Range
}

/**
 * Chromium 143 turns every blurred shadow into a picture of the whole box, or of each line of text. From here on, it is more than a
 * hint of a shadow. In CSS pixels.
 */
const LARGE_BLUR = { 'box-shadow': 24, 'text-shadow': 12 }

/** What a style sheet has printed that PDF viewers draw slowly, coarsely or black. None when it cannot be read. */
export function findPrintHazards(css: string): readonly PrintHazard[] {
  const root = parse(css)
  if (root === undefined) return []
  const variables = new Map<string, string>()
  const mended = new Set<string>()
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) variables.set(declaration.prop, declaration.value)
    if (isPlain(declaration.value) && isForPrint(declaration)) mended.add(placeOf(declaration))
  })
  const found: PrintHazard[] = []
  root.walkDecls((declaration) => {
    if (mended.has(placeOf(declaration)) || !isPrinted(declaration)) return
    const value = withVariables(declaration.value, variables)
    const property = declaration.prop.toLowerCase().replace(/^-webkit-/, '')
    const kind = kindOf(property, value, selectorOf(declaration))
    if (kind === undefined || isTwin(declaration, property)) return
    const start = declaration.source?.start?.offset ?? 0
    const end = start + declaration.toString().trimEnd().length
    found.push({ property, value: declaration.value, kind, range: { start, end } })
  })
  return found
}

/** `-webkit-filter` beside `filter` says the same for older browsers. */
function isTwin({ parent, prop }: Declaration, property: string): boolean {
  return prop !== property && parent?.some((node) => node.type === 'decl' && node.prop === property) === true
}

function parse(css: string): postcss.Root | undefined {
  try {
    return postcss.parse(css)
  } catch {
    return undefined // another rule says what is wrong with it
  }
}

function kindOf(property: string, value: string, selector: string): PrintHazard['kind'] | undefined {
  if (isPlain(value)) return undefined
  if (property === 'filter')
    return PICTURE.test(selector) || !DRAWN_AS_PICTURE.test(value) ? undefined : 'filter'
  if (property === 'backdrop-filter') return 'backdrop'
  if (property === 'mix-blend-mode') return 'blend'
  if (property === 'box-shadow' || property === 'text-shadow')
    return postcss.list.comma(value).some((shadow) => blurOf(shadow) >= LARGE_BLUR[property])
      ? 'shadow'
      : undefined
  return undefined
}

/** All functions, brightness as well as blur (measured with Chromium 143): of the text, nothing is left to be searched or copied. */
const DRAWN_AS_PICTURE = /[a-z-]+\(/i

/** A picture has pixels anyway. */
const PICTURE = /(?:^|[\s>+~,])(?:img|picture|video|canvas|figure)(?![\w-])[^\s>+~,]*$/i

function isPlain(value: string): boolean {
  return /^(?:none|normal|initial|unset|revert|inherit)$/i.test(value.trim())
}

/** The third length of a shadow, in CSS pixels; an `em` counts as 16 at least. */
function blurOf(shadow: string): number {
  const bare = shadow.replace(/[a-z-]+\([^()]*(?:\([^()]*\)[^()]*)*\)|#[\da-f]+/gi, ' ')
  const lengths = [...bare.matchAll(/(?<![\w.-])-?(\d*\.?\d+)(px|pt|r?em)?(?![\w.%])/gi)]
  const [, , blur] = lengths
  return Number(blur?.[1] ?? 0) * (UNITS[blur?.[2]?.toLowerCase() ?? 'px'] ?? 1)
}

const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16 }

/** Of the theme itself, three deep at most. */
function withVariables(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value
  for (let depth = 0; depth < 3; depth += 1) {
    text = text.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (whole, name: string, instead?: string) => {
      return variables.get(name) ?? instead ?? whole
    })
  }
  return text
}

function placeOf(declaration: Declaration): string {
  return `${selectorOf(declaration)}\n${declaration.prop.toLowerCase()}`
}

function selectorOf({ parent }: Declaration): string {
  return parent?.type === 'rule' ? (parent as Rule).selector.replace(/\s+/g, ' ') : ''
}

function isPrinted(declaration: Declaration): boolean {
  if (/:(?:hover|focus|active|focus-within|focus-visible|target)(?![\w-])/.test(selectorOf(declaration)))
    return false
  return listAtRules(declaration).every(({ name, params }) => {
    if (/keyframes$/i.test(name)) return false
    return name.toLowerCase() !== 'media' || params.split(',').some((query) => !NOT_PRINT.test(query))
  })
}

const NOT_PRINT = /^\s*(?:(?:only\s+)?(?:screen|speech)|not\s+print)(?![\w-])/i

function isForPrint(declaration: Declaration): boolean {
  return listAtRules(declaration).some(
    ({ name, params }) => name.toLowerCase() === 'media' && /^\s*(?:only\s+)?print(?![\w-])/i.test(params),
  )
}

function listAtRules(declaration: Declaration): readonly AtRule[] {
  const found: AtRule[] = []
  for (
    let node: Container | Document | undefined = declaration.parent;
    node;
    node = node.parent as typeof node
  ) {
    if (node.type === 'atrule') found.push(node as AtRule)
  }
  return found
}
