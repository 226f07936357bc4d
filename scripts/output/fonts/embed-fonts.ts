import { OUR_FAMILIES } from '../../engine/font-families.ts'
import type { FaceRule } from '../../layout/content/read-faces.ts'
import type { AssetGate } from '../../model/asset.ts'
import type { ContentFont, DeckContent } from '../../model/slide-content.ts'
import type { EmbeddedFont, NativeFont } from '../../pptx/native-presentation.ts'
import { buildFont } from './build-font.ts'
import { chooseFaces, coverageOf, drawnWeight } from './choose-faces.ts'
import { type FontText, textOfFonts } from './text-of-fonts.ts'
import { wrapEot } from './wrap-eot.ts'

export type EmbeddedFonts = {
  /** Those of the deck, each by the name that it has in the presentation. */
  readonly fonts: readonly NativeFont[]
  readonly embedded: readonly EmbeddedFont[]
}

/** The fonts that came with a theme or a deck and drew its text, for a presentation to hold. Ours are left out: everybody has similar ones. */
export async function embedFonts(
  content: DeckContent,
  rules: readonly FaceRule[],
  gate: AssetGate,
): Promise<EmbeddedFonts> {
  const theirs = rules.filter(({ family }) => !OUR_FAMILIES.some((ours) => isCalled(family, ours)))
  const embedded = new Map<string, EmbeddedFont>()
  const names = new Map<number, NativeFont['embeddedAs']>()
  for (const { font, faces, uses, ...text } of groupUses(content, theirs)) {
    const built = await buildFont(faces, font, text, gate)
    if (built === undefined) continue
    const { bytes, family, bold, italic, panose, isEastAsian } = built
    for (const use of uses) {
      names.set(use, { family, ...(panose && { panose }), ...(isEastAsian && { isEastAsian }) })
    }
    const style = bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'
    const key = `${family}|${style}`
    if (!embedded.has(key)) embedded.set(key, { family, style, bytes: wrapEot(bytes) })
  }
  const fonts = content.fonts.map((font, index): NativeFont => {
    const embeddedAs = names.get(index)
    return embeddedAs === undefined ? font : { ...font, embeddedAs }
  })
  return { fonts, embedded: [...embedded.values()] }
}

/** Some of ours are several families, told apart by a number. */
function isCalled(family: string, ours: string): boolean {
  return family.startsWith(ours) && /^(?: [\d.]+)?$/.test(family.slice(ours.length))
}

type FontUse = FontText & {
  readonly font: ContentFont
  /** Indices into `DeckContent.fonts`. */
  readonly uses: readonly number[]
  readonly faces: readonly FaceRule[]
}

/** What is drawn from the same files in the same style is one font, whatever other families its styles name. */
function groupUses(content: DeckContent, rules: readonly FaceRule[]): readonly FontUse[] {
  const groups = new Map<string, FontUse>()
  for (const [index, text] of textOfFonts(content)) {
    const font = content.fonts[index]
    const faces = font?.drawn.some(({ web }) => web) ? facesOf(font, text, rules) : []
    const [first] = faces
    if (font === undefined || first === undefined) continue
    const key = JSON.stringify([first.sources, drawnWeight(first, font.weight), font.bold, font.italic])
    const known = groups.get(key) ?? { ...text, font, faces: [], uses: [] }
    groups.set(key, {
      ...known,
      letters: new Set([...known.letters, ...text.letters]),
      faces: [...new Set([...known.faces, ...faces])],
      uses: [...known.uses, index],
    })
  }
  return [...groups.values()]
}

/** The rules of the first family of a style that has any of the letters; the one with most of them is first. */
function facesOf(font: ContentFont, { letters }: FontText, rules: readonly FaceRule[]): readonly FaceRule[] {
  const drawn = [...letters].filter((letter) => letter > 0x20 && letter !== 0xa0)
  const countOf = (rule: FaceRule): number => drawn.filter(coverageOf(rule)).length
  for (const family of familiesOf(font.asked)) {
    const own = rules.filter((rule) => rule.family.toLowerCase() === family)
    const counts = new Map(chooseFaces(own, font).map((rule) => [rule, countOf(rule)]))
    const used = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
    if (used.length > 0) return used.map(([rule]) => rule)
  }
  return []
}

function familiesOf(asked: string): readonly string[] {
  return [...asked.matchAll(/"([^"]*)"|'([^']*)'|([^,"']+)/g)]
    .map(([, double, single, plain = '']) => (double ?? single ?? plain).trim().toLowerCase())
    .filter((family) => family !== '')
}
