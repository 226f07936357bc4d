/// <reference lib="dom" />
import type { DoubtfulFont } from '../model/layout-snapshot.ts'
import { isMachineFamily } from './machine-families.ts'
import type { RawPage } from './raw-page.ts'

/** A list of families as a style has it, and what it names. */
export type FamilyList = Pick<DoubtfulFont, 'families' | 'kind'> & { readonly list: string }

/**
 * The lists of families that a deck's text is drawn in, where they name a font that machines do not come with. One that names a font of
 * some system as well leaves it to the machine what is drawn.
 */
export function listFamilies({ slides }: RawPage): readonly FamilyList[] {
  const fonts = new Set(slides.flatMap(({ texts }) => texts.flatMap(({ style }) => style?.font ?? [])))
  const lists = new Set([...fonts].map((font) => font.replace(/^.*? 32px /, '')))
  return [...lists].flatMap((list) => {
    const all = splitFamilies(list)
    const families = all.filter((family) => !isOurs(family) && !isGeneric(family))
    const kind = all.find(isGeneric)
    if (families.length === 0 || families.some(isMachineFamily)) return []
    return [{ list, families, ...(kind === undefined ? {} : { kind }) }]
  })
}

/** At commas outside of quotes, as browsers write them. */
function splitFamilies(list: string): readonly string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|[^",\s][^",]*/g)].map(([whole, quoted]) =>
    (quoted ?? whole).trim(),
  )
}

/** Of emoji nobody misses the font: they are pictures. */
function isOurs(family: string): boolean {
  return /^(?:Lectern (?:Fallback|Symbols)|KaTeX_)|emoji/i.test(family)
}

function isGeneric(family: string): boolean {
  return /^(?:(?:ui-)?(?:sans-serif|serif|monospace|rounded)|system-ui|cursive|fantasy|math|emoji|fangsong)$/.test(
    family,
  )
}

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Where text is drawn in a list of which no family is
 * declared by `@font-face`, one place each: there are letters that any font has. Whether the machine has one of them is asked elsewhere.
 */
export function findDoubtfulFonts(lists: readonly FamilyList[]): readonly DoubtfulFont[] {
  const unquoted = (family: string) => family.replace(/^["']|["']$/g, '').toLowerCase()
  const declared = new Set([...document.fonts].map(({ family }) => unquoted(family)))
  const open = lists.filter(({ families }) => !families.some((family) => declared.has(family.toLowerCase())))
  if (open.length === 0) return []
  const found = new Map<string, DoubtfulFont>()
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')]
  for (const [element, node] of document.querySelectorAll('svg[data-marpit-svg] *').entries()) {
    if (found.size === open.length) break
    if (![...node.childNodes].some((child) => child instanceof Text && /[a-z0-9]/i.test(child.data))) continue
    const { fontFamily } = getComputedStyle(node)
    const list = open.find((one) => one.list === fontFamily)
    if (list === undefined || found.has(list.list) || node.getClientRects().length === 0) continue
    const slide = slides.findIndex((one) => one.contains(node)) + 1
    const { list: name, ...asked } = list
    found.set(name, { ...asked, element, slide })
  }
  return [...found.values()]
}
