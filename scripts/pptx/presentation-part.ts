import { escapeXml } from './escape-xml.ts'
import type { Section } from './find-sections.ts'
import type { Box } from './measure.ts'
import { NOTES_MASTER_PATH, NOTES_SIZE } from './notes.ts'
import type { PackagePart } from './package-part.ts'
import { createRelationshipList, type RelationshipList } from './package-part.ts'
import { MASTER_ID, MASTER_PATH } from './slide-master.ts'
import { type Typeface, writeTypeface } from './write-typeface.ts'
import { NAMESPACES, presentationType, XML_DECLARATION } from './xml-names.ts'

export const PRESENTATION_PATH = 'ppt/presentation.xml'

export type PresentationOutline = {
  readonly slide: Box
  /** Paths of the slides in order. */
  readonly slides: readonly string[]
  readonly theme: string
  /** Families that the package holds, each style by the path of its part. */
  readonly families?: readonly FontFamily[]
  readonly hasNotes: boolean
  /** All slides, or none. */
  readonly sections?: readonly Section[]
  readonly lang: string
  /** Style of text boxes: `a:lvl1pPr`, … Absent: what the program has. */
  readonly textLevels?: string
}

export type FontFamily = Typeface & { readonly styles: Readonly<Partial<Record<FontStyle, string>>> }

type FontStyle = (typeof STYLES)[number]

// The order of the elements is part of the format.
const STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const

/** The part that names all others, and the three small ones that PowerPoint wants beside it. */
export function createPresentationParts(outline: PresentationOutline): readonly PackagePart[] {
  return [createPresentation(outline), ...SETTINGS.map(createSettings)]
}

// Ids of slides start here.
const FIRST_SLIDE_ID = 256

function createPresentation(outline: PresentationOutline): PackagePart {
  const { slide, slides, families = [], theme, hasNotes, sections = [], lang, textLevels = '' } = outline
  const relationships = createRelationshipList()
  const master = relationships.idOf({ type: 'slideMaster', target: MASTER_PATH })
  const slideIds = slides.map((path, index) => {
    const id = relationships.idOf({ type: 'slide', target: path })
    return `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${id}"/>`
  })
  const notes = hasNotes ? relationships.idOf({ type: 'notesMaster', target: NOTES_MASTER_PATH }) : undefined
  for (const { type, path } of SETTINGS) relationships.idOf({ type, target: path })
  relationships.idOf({ type: 'theme', target: theme })
  const fonts = families.map((family) => writeFamily(family, relationships))

  const content = [
    `${XML_DECLARATION}<p:presentation ${NAMESPACES} ${families.length > 0 ? 'embedTrueTypeFonts="1" ' : ''}saveSubsetFonts="1" autoCompressPictures="0">`,
    `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="${master}"/></p:sldMasterIdLst>`,
    notes === undefined ? '' : `<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>`,
    slideIds.length === 0 ? '' : `<p:sldIdLst>${slideIds.join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${slide.cx}" cy="${slide.cy}"/><p:notesSz cx="${NOTES_SIZE.cx}" cy="${NOTES_SIZE.cy}"/>`,
    fonts.length === 0 ? '' : `<p:embeddedFontLst>${fonts.join('')}</p:embeddedFontLst>`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${escapeXml(lang)}"/></a:defPPr>${textLevels}</p:defaultTextStyle>`,
    writeSections(sections),
    '</p:presentation>',
  ]
  return {
    path: PRESENTATION_PATH,
    contentType: presentationType('presentation.main'),
    content: content.join(''),
    relationships: relationships.all(),
  }
}

function writeFamily({ styles, ...typeface }: FontFamily, relationships: RelationshipList): string {
  const files = STYLES.flatMap((style) => {
    const target = styles[style]
    return target === undefined
      ? []
      : [`<p:${style} r:id="${relationships.idOf({ type: 'font', target })}"/>`]
  })
  return `<p:embeddedFont><p:font ${writeTypeface(typeface)}/>${files.join('')}</p:embeddedFont>`
}

function writeSections(sections: readonly Section[]): string {
  if (sections.length === 0) return ''
  const elements = sections.map(({ name, id, slides }) => {
    const ids = slides.map((number) => `<p14:sldId id="${FIRST_SLIDE_ID + number - 1}"/>`)
    return `<p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`
  })
  return [
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">',
    '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">',
    ...elements,
    '</p14:sectionLst></p:ext></p:extLst>',
  ].join('')
}

const SETTINGS = [
  { type: 'presProps', path: 'ppt/presProps.xml', element: `<p:presentationPr ${NAMESPACES}/>` },
  { type: 'viewProps', path: 'ppt/viewProps.xml', element: `<p:viewPr ${NAMESPACES}/>` },
  {
    type: 'tableStyles',
    path: 'ppt/tableStyles.xml',
    element:
      '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
      'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
  },
] as const

function createSettings({ type, path, element }: (typeof SETTINGS)[number]): PackagePart {
  return {
    path,
    contentType: presentationType(type),
    content: `${XML_DECLARATION}${element}`,
    relationships: [],
  }
}
