import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import valueParser from 'postcss-value-parser'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../themes')
const CSS = readFileSync(join(FOLDER, 'lectern.css'), 'utf8')
const ROOT = postcss.parse(CSS)

test('tells Marp its name, its sizes and that it scales', () => {
  const directives = [...CSS.matchAll(/^ \* @(\S+) (.+)$/gm)].map(([, name, value]) => `${name}: ${value}`)

  expect(directives).toEqual([
    'theme: lectern',
    'size: 16:9 1280px 720px',
    'size: 4:3 960px 720px',
    'auto-scaling: true',
  ])
})

test('brings every font that it names, and no other', () => {
  expect(findUrls().toSorted()).toEqual(
    readdirSync(join(FOLDER, 'fonts'))
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => `fonts/${name}`)
      .toSorted(),
  )
  expect(findAtRules('import')).toEqual([])
})

test('keeps its fonts light, and their licence beside them', () => {
  const bytes = findUrls().map((url) => statSync(join(FOLDER, url)).size)

  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
  expect(
    readFileSync(join(FOLDER, 'fonts/LICENSE'), 'utf8').match(/SIL OPEN FONT LICENSE Version/g),
  ).toHaveLength(3)
})

test('uses only families that it declares, and generic ones', () => {
  const declared = new Set(findDeclarations('font-family', '@font-face').map(({ value }) => value))
  const used = findDeclarations('font-family', 'rule').flatMap(({ value }) => value.split(/,\s*/))

  expect([...new Set(used)].filter((name) => !declared.has(name))).toEqual(['sans-serif', 'monospace'])
})

test('is flat: PDF viewers draw soft effects slowly, or as black boxes', () => {
  const soft: string[] = []
  ROOT.walkDecls(({ prop, value }) => {
    const effect =
      /^(-webkit-)?(filter|backdrop-filter|mix-blend-mode|background-blend-mode|mask.*|box-shadow|text-shadow)$/
    if (effect.test(prop) || /gradient\(|drop-shadow\(|blur\(/.test(value)) soft.push(`${prop}: ${value}`)
  })

  expect(soft).toEqual([])
})

test('sets no text under 24 px but headers, footers and page numbers', () => {
  const small = findDeclarations('font-size', 'rule').filter(
    ({ selector, value }) => sizeOf(value) < (isMarginal(selector) ? 16 : 24),
  )

  // The words of a diagram are measured in its own drawing, which is enlarged to the width of the slide.
  expect(small).toEqual([{ selector: 'section svg[data-marp-mermaid] .node text', value: '15.5px' }])
})

const SCHEMES = ['', 'invert', 'lead', 'lead invert', 'section', 'section invert', 'shade'] as const

const PAIRS: Readonly<Record<string, readonly string[]>> = {
  paper: ['ink', 'muted', 'accent', 'hot'],
  panel: ['ink', 'muted', 'accent', 'hot'],
  plate: ['ink'],
  mark: ['ink'],
  board: ['on-board'],
  'no-panel': ['ink', 'hot'],
  'yes-panel': ['ink', 'accent'],
  'code-paper': codeTokens(),
  'code-line': codeTokens(),
}

test.each(SCHEMES)('reads well on the ground of `%s`', (classes) => {
  const colours = resolveColours(classes.split(' '))
  const weak = Object.entries(PAIRS).flatMap(([ground, inks]) =>
    inks
      .map((ink) => ({ ink, ground, contrast: contrastOf(colours.get(ink), colours.get(ground)) }))
      .filter(({ contrast }) => !(contrast >= 4.5)),
  )

  expect(weak).toEqual([])
})

test.each(['#ffffff', '#000000'])('keeps words on a shaded picture readable when it is all %s', (picture) => {
  const colours = resolveColours(['shade'])
  const ground = blend(colours.get('scrim'), picture)

  for (const ink of ['ink', 'muted', 'accent', 'hot']) {
    expect({ ink, enough: contrastOf(colours.get(ink), ground) >= 4.5 }).toEqual({ ink, enough: true })
  }
})

test('colours every kind of word in code', () => {
  const given = new Set<string>()
  ROOT.walkDecls(/^--marp-shiki-/, ({ prop }) => void given.add(prop.replace('--marp-shiki-', '')))

  expect([...given].toSorted()).toEqual(
    [
      ...['background', 'foreground', 'line-highlight'],
      ...['changed', 'comment', 'constant', 'deleted', 'function', 'inserted', 'keyword', 'link'].map(token),
      ...['parameter', 'punctuation', 'string', 'string-expression'].map(token),
    ].toSorted(),
  )
})

function token(name: string): string {
  return `token-${name}`
}

function codeTokens(): readonly string[] {
  const kinds = [
    'ink',
    'keyword',
    'string',
    'constant',
    'function',
    'parameter',
    'comment',
    'punctuation',
    'link',
  ]
  return kinds.map((kind) => `code-${kind}`)
}

function findUrls(): readonly string[] {
  const urls: string[] = []
  ROOT.walkDecls(({ value }) => {
    valueParser(value).walk((node) => {
      if (node.type === 'function' && node.value === 'url') urls.push(node.nodes[0]?.value ?? '')
    })
  })
  return urls
}

function findAtRules(name: string): readonly string[] {
  const found: string[] = []
  ROOT.walkAtRules(name, (rule) => void found.push(rule.params))
  return found
}

function findDeclarations(
  property: string,
  inside: '@font-face' | 'rule',
): readonly { readonly selector: string; readonly value: string }[] {
  const found: { selector: string; value: string }[] = []
  ROOT.walkDecls(property, ({ parent, value }) => {
    if (parent?.type !== (inside === 'rule' ? 'rule' : 'atrule')) return
    found.push({ selector: parent.type === 'rule' ? (parent as postcss.Rule).selector : '', value })
  })
  return found
}

/** The least number of pixels that a value can come to; a size relative to its surroundings counts in 24 px text. */
function sizeOf(value: string): number {
  const floor = /^max\((\d+)px, [\d.]+em\)$/.exec(value)?.[1]
  if (floor !== undefined) return Number(floor)
  if (value === 'inherit') return 24
  const [, number, unit] = /^([\d.]+)(px|em)$/.exec(value) ?? []
  if (number === undefined) throw new Error(`Unexpected font-size: ${value}`)
  return Number(number) * (unit === 'em' ? 24 : 1)
}

function isMarginal(selector: string): boolean {
  return /^section(::after| :is\(header, footer\))$/.test(selector)
}

/** Custom properties of a slide with these classes. The schemes in the theme are in order of precedence. */
function resolveColours(classes: readonly string[]): ReadonlyMap<string, string> {
  const colours = new Map<string, string>()
  ROOT.walkRules((rule) => {
    if (!matches(rule.selector, classes)) return
    rule.walkDecls(/^--/, ({ prop, value }) => void colours.set(prop.slice(2), value))
  })
  return colours
}

/** Understands what selectors of schemes are made of: `section`, `.a`, `:is(.a, .b)` and `:not(.a)`. */
function matches(selector: string, classes: readonly string[]): boolean {
  const parts = /^section((?:\.[a-z]+|:is\([.a-z, ]+\)|:not\(\.[a-z]+\))*)$/.exec(selector)?.[1]
  if (parts === undefined) return false
  return [...parts.matchAll(/(:is|:not)?\(?((?:\.[a-z]+(?:, )?)+)\)?/g)].every(([, kind, list]) => {
    const some = (list ?? '').split(/, |(?=\.)/).some((name) => classes.includes(name.slice(1)))
    return kind === ':not' ? !some : some
  })
}

type Rgb = readonly [number, number, number]

function contrastOf(one: string | undefined, other: string | undefined): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminanceOf(colour: string | undefined): number {
  const [red, green, blue] = readHex(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function blend(over: string | undefined, under: string): string {
  const [, red, green, blue, alpha] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(over ?? '') ?? []
  const share = Number(alpha)
  const below = readHex(under)
  const mixed = [red, green, blue].map((channel, index) =>
    Math.round(Number(channel) * share + (below[index] ?? 0) * (1 - share)),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function readHex(colour: string | undefined): Rgb {
  const digits = /^#([0-9a-f]{6})$/.exec(colour ?? '')?.[1]
  if (digits === undefined) throw new Error(`Unexpected colour: ${colour}`)
  return [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16)) as unknown as Rgb
}
