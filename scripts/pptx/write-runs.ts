import type { ContentColor } from '../model/content-look.ts'
import type { ContentLink, ContentRun, TextRun, UnderlineLook } from '../model/content-text.ts'
import type { DeckTheme } from './deck-theme.ts'
import { escapeRunText, escapeXml } from './escape-xml.ts'
import type { Measure } from './measure.ts'
import type { OfficeFont } from './office-font.ts'
import { officeLanguage } from './office-language.ts'
import type { RelationshipList } from './package-part.ts'
import { partNumber } from './part-number.ts'
import type { LinkTarget } from './presentation.ts'
import { type ScriptRun, splitScripts } from './split-scripts.ts'
import { blendColor, writeColor, writeFill, writeGradient } from './write-color.ts'
import { writeShadow } from './write-look.ts'
import { writeTypeface } from './write-typeface.ts'

export type TextContext = {
  readonly measure: Measure
  readonly theme: DeckTheme
  /** What `TextRun.font` counts through. */
  readonly fonts: readonly OfficeFont[]
  /** As `officeLanguage` has it. */
  readonly lang: string
  /** What lies behind the text, as `#rrggbb`: highlights cannot be seen through. Absent where that is not one colour. */
  readonly ground?: string
  /** What the text has without being told. */
  readonly inherited: InheritedStyle
  readonly relationships: RelationshipList
  readonly linkTo: (href: string) => LinkTarget | undefined
  readonly slidePath: (number: number) => string | undefined
}

export type InheritedStyle = {
  readonly font: 'title' | 'body'
  /** In CSS pixels; absent where every run says it. */
  readonly size?: number
  readonly bold: boolean
  /** `#rrggbb`; absent where every run says it. */
  readonly color?: string
}

/**
 * The runs of one paragraph and what follows them. `size`: of its text, in CSS pixels. `pageNumber`, where a run says it first, counts on
 * when slides are moved.
 */
export function writeRuns(
  runs: readonly ContentRun[],
  size: number,
  context: TextContext,
  pageNumber?: string,
): string {
  const texts = runs.flatMap((run) => (run.kind === 'text' ? [run] : []))
  const elements = runs.flatMap((run) => {
    if (run.kind === 'text') {
      return partNumber(run, pageNumber).flatMap(({ isNumber, part }) =>
        isNumber
          ? [writePageNumber(part, size, context)]
          : splitRun(part).map((letters) => writeRun(letters, size, context)),
      )
    }
    const style = { ...plainOf(texts[0] ?? PLAIN), size: run.size, font: run.font }
    return [`<a:br>${writeRunProperties('a:rPr', style, size, context)}</a:br>`]
  })
  // What is typed at the end looks like what stands there.
  const last = { ...plainOf(texts.at(-1) ?? PLAIN), ...(texts.length === 0 && { size }) }
  return `${elements.join('')}${writeRunProperties('a:endParaRPr', last, size, context)}`
}

function writePageNumber(run: TextRun, size: number, context: TextContext): string {
  const properties = writeRunProperties('a:rPr', run, size, context)
  return `<a:fld id="${PAGE_NUMBER}" type="slidenum">${properties}<a:t>${escapeRunText(run.text.trim())}</a:t></a:fld>`
}

// Any identifier will do: programs tell fields by their type.
const PAGE_NUMBER = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}'

const PLAIN: TextRun = {
  kind: 'text',
  text: '',
  font: -1,
  size: 24,
  bold: false,
  italic: false,
  color: { hex: '#000000' },
}

function plainOf({ kind, text, font, size, bold, italic, color }: TextRun): TextRun {
  return { kind, text, font, size, bold, italic, color }
}

/** What is added behind the last letter is a style of that letter. */
function splitRun(run: TextRun): readonly ScriptRun[] {
  return splitScripts(run).flatMap((part) => {
    const letters = [...part.text]
    if (part.text === '') return []
    if (part.extra === undefined || letters.length === 1) return [part]
    const { extra, ...rest } = part
    return [
      { ...rest, text: letters.slice(0, -1).join('') },
      { ...rest, text: letters.slice(-1).join(''), extra },
    ]
  })
}

function writeRun(run: ScriptRun, size: number, context: TextContext): string {
  const text = escapeRunText(run.text.replace(/[\n\r\v\f\u2028\u2029]/g, ' '))
  return text === '' ? '' : `<a:r>${writeRunProperties('a:rPr', run, size, context)}<a:t>${text}</a:t></a:r>`
}

function writeRunProperties(
  element: 'a:rPr' | 'a:endParaRPr',
  run: ScriptRun,
  size: number,
  context: TextContext,
): string {
  const { measure, theme, inherited } = context
  const link = run.link === undefined ? '' : writeTextLink(run.link, context)
  const spacing = measure.spacing((run.tracking ?? 0) + (run.extra ?? 0))
  const drawn = measure.fontSize(sizeOf(run, size))
  const inheritedSize = inherited.size === undefined ? undefined : measure.fontSize(inherited.size)
  const attributes = [
    ...languagesOf(run, context.lang),
    drawn === inheritedSize ? '' : ` sz="${drawn}"`,
    run.bold === inherited.bold ? '' : ` b="${run.bold ? 1 : 0}"`,
    run.italic ? ' i="1"' : '',
    // Programs underline links unless they are told not to.
    run.underline
      ? ` u="${UNDERLINES[run.underlineLook?.style ?? 'solid']}"`
      : link === ''
        ? ''
        : ' u="none"',
    run.strike ? ' strike="sngStrike"' : '',
    run.caps === undefined ? '' : ` cap="${run.caps}"`,
    spacing === 0 ? '' : ` spc="${Math.min(Math.max(spacing, -400_000), 400_000)}"`,
    run.raise === undefined ? '' : ` baseline="${RAISED[run.raise]}"`,
    ' dirty="0"',
  ]
  const isInherited =
    run.color.hex === inherited.color && run.color.alpha === undefined && link === '' && !run.gradient
  const lineColor = run.underlineLook?.color
  const children = [
    isInherited ? '' : run.gradient ? writeGradient(run.gradient, theme) : writeFill(run.color, theme),
    run.shadow === undefined ? '' : writeShadow(run.shadow, context),
    run.highlight === undefined
      ? ''
      : `<a:highlight>${writeColor(blendColor(run.highlight, context.ground ?? awayFrom(run.color)), theme)}</a:highlight>`,
    lineColor === undefined ? '' : `<a:uFill>${writeFill(lineColor, theme)}</a:uFill>`,
    writeFonts(run, context),
    link,
  ].join('')
  const start = `<${element}${attributes.join('')}`
  return children === '' ? `${start}/>` : `${start}>${children}</${element}>`
}

/** Behind what nobody knows: what lets the text be read. */
function awayFrom({ hex }: ContentColor): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return 0.3 * red + 0.59 * green + 0.11 * blue < 128 ? '#ffffff' : '#000000'
}

const UNDERLINES: Readonly<Record<UnderlineLook['style'], string>> = {
  solid: 'sng',
  wavy: 'wavy',
  dotted: 'dotted',
  dashed: 'dash',
  double: 'dbl',
}

const RAISED = { super: 30_000, sub: -25_000 } as const

/** Programs draw raised and lowered text at two thirds of its size. */
function sizeOf({ raise, size }: TextRun, whole: number): number {
  return raise === undefined ? size : Math.min(size / 0.66, Math.max(whole, size))
}

function languagesOf({ lang, eastAsian }: ScriptRun, whole: string): readonly string[] {
  const own = officeLanguage(lang) ?? whole
  return eastAsian === undefined
    ? [` lang="${own}"`]
    : [` lang="${officeLanguage(eastAsian) ?? own}"`, ` altLang="${own}"`]
}

function writeFonts(run: ScriptRun, { theme, fonts, inherited }: TextContext): string {
  const font = fonts[run.font]
  const latin = font?.latin ?? theme.bodyFont
  const eastAsian =
    run.eastAsian !== undefined && font?.eastAsian !== undefined
      ? `<a:ea typeface="${escapeXml(font.eastAsian)}"/>`
      : ''
  const wanted = latin === familyOf(inherited.font, theme) ? inherited.font : kindOf(latin, theme)
  if (wanted === inherited.font) return eastAsian
  const name = wanted === undefined ? undefined : THEME_FONTS[wanted]
  if (name !== undefined) return `<a:latin typeface="${name}-lt"/>${eastAsian}<a:cs typeface="${name}-cs"/>`
  const typeface = writeTypeface(font ?? { latin })
  return `<a:latin ${typeface}/>${eastAsian}<a:cs ${typeface}/>`
}

const THEME_FONTS = { title: '+mj', body: '+mn' } as const

function familyOf(kind: InheritedStyle['font'], theme: DeckTheme): string {
  return kind === 'title' ? theme.titleFont : theme.bodyFont
}

function kindOf(family: string, theme: DeckTheme): InheritedStyle['font'] | undefined {
  if (family === theme.bodyFont) return 'body'
  return family === theme.titleFont ? 'title' : undefined
}

function writeTextLink({ href, title }: ContentLink, context: TextContext): string {
  const target = context.linkTo(href)
  if (target === undefined) return ''
  const tip = title === undefined ? '' : ` tooltip="${escapeXml(title)}"`
  return writeLinkClick(target, tip, KEEPS_COLOR, context)
}

/** `a:hlinkClick`; nothing for a slide that does not exist. */
export function writeLinkClick(
  target: LinkTarget,
  attributes: string,
  children: string,
  { relationships, slidePath }: Pick<TextContext, 'relationships' | 'slidePath'>,
): string {
  const path = target.kind === 'slide' ? slidePath(target.number) : undefined
  if (target.kind === 'slide' && path === undefined) return ''
  const id =
    target.kind === 'url'
      ? relationships.idOf({ type: 'hyperlink', target: target.url, external: true })
      : relationships.idOf({ type: 'slide', target: path ?? '' })
  const action = target.kind === 'slide' ? ' action="ppaction://hlinksldjump"' : ''
  return `<a:hlinkClick r:id="${id}"${action}${attributes}>${children}</a:hlinkClick>`
}

const KEEPS_COLOR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">' +
  '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>' +
  '</a:ext></a:extLst>'
