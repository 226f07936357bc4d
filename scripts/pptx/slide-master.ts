import type { Box } from './measure.ts'
import { type PackagePart, relationshipId } from './package-part.ts'
import { writePlaceholder, writeSampleText } from './placeholder.ts'
import { TREE_START } from './write-shapes.ts'
import { NAMESPACES, presentationType, XML_DECLARATION } from './xml-names.ts'

export const MASTER_PATH = 'ppt/slideMasters/slideMaster1.xml'

/** Layouts that can be chosen for new slides, by the path of their part. */
export const LAYOUT_PATHS = {
  content: 'ppt/slideLayouts/slideLayout1.xml',
  title: 'ppt/slideLayouts/slideLayout2.xml',
  blank: 'ppt/slideLayouts/slideLayout3.xml',
} as const

/** The master and its layouts. `theme` is the path of the theme. */
export function createMasterParts(slide: Box, theme: string): readonly PackagePart[] {
  return [createMaster(slide, theme), ...LAYOUTS.map(createLayout)]
}

const LAYOUTS: readonly { path: string; type: string; name: string; placeholders: string }[] = [
  {
    path: LAYOUT_PATHS.content,
    type: 'obj',
    name: 'Title and Content',
    placeholders:
      writePlaceholder({ type: 'title', name: 'Title 2' }, 2, writeSampleText('Title')) +
      writePlaceholder({ type: 'body', index: 1, name: 'Text 3' }, 3, writeSampleText('Text')),
  },
  {
    path: LAYOUT_PATHS.title,
    type: 'titleOnly',
    name: 'Title Only',
    placeholders: writePlaceholder({ type: 'title', name: 'Title 2' }, 2, writeSampleText('Title')),
  },
  { path: LAYOUT_PATHS.blank, type: 'blank', name: 'Blank', placeholders: '' },
]

// Ids of masters and layouts share one space, which starts here.
const FIRST_ID = 2_147_483_648

/** Id of the master in the list of the presentation. */
export const MASTER_ID: number = FIRST_ID

function createMaster(slide: Box, theme: string): PackagePart {
  const margin = Math.round(slide.cx / 24)
  const headline = Math.round(slide.cy / 5)
  const width = slide.cx - 2 * margin
  const title = { x: margin, y: margin, cx: width, cy: headline }
  const body = {
    x: margin,
    y: margin + headline,
    cx: width,
    cy: Math.max(slide.cy - headline - 2 * margin, 1),
  }
  const layouts = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${FIRST_ID + 1 + index}" r:id="${relationshipId(index)}"/>`,
  )
  const content = [
    `${XML_DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>`,
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
    TREE_START,
    writePlaceholder({ type: 'title', name: 'Title 2', box: title }, 2, writeMasterText('ctr', 'Title')),
    writePlaceholder({ type: 'body', index: 1, name: 'Text 3', box: body }, 3, writeMasterText('t', 'Text')),
    '</p:spTree></p:cSld>',
    `${COLOR_MAP}<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst>`,
    '<p:txStyles>',
    `<p:titleStyle>${writeLevel(1, 4000, '+mj-lt', '')}</p:titleStyle>`,
    `<p:bodyStyle>${[2800, 2400, 2000, 1800, 1800].map((size, index) => writeLevel(index + 1, size, '+mn-lt', '•')).join('')}</p:bodyStyle>`,
    `<p:otherStyle>${writeLevel(1, 1800, '+mn-lt', '')}</p:otherStyle>`,
    '</p:txStyles></p:sldMaster>',
  ]
  return {
    path: MASTER_PATH,
    contentType: presentationType('slideMaster'),
    content: content.join(''),
    relationships: [
      ...LAYOUTS.map(({ path }) => ({ type: 'slideLayout', target: path })),
      { type: 'theme', target: theme },
    ],
  }
}

/** How the names of colours on slides stand for those of the theme. */
export const COLOR_MAP: string =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

function createLayout({ path, type, name, placeholders }: (typeof LAYOUTS)[number]): PackagePart {
  return {
    path,
    contentType: presentationType('slideLayout'),
    content: [
      `${XML_DECLARATION}<p:sldLayout ${NAMESPACES} type="${type}" preserve="1">`,
      `<p:cSld name="${name}">${TREE_START}${placeholders}</p:spTree></p:cSld>`,
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>',
    ].join(''),
    relationships: [{ type: 'slideMaster', target: MASTER_PATH }],
  }
}

function writeMasterText(anchor: 't' | 'ctr', text: string): string {
  return [
    `<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="${anchor}">`,
    `<a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`,
  ].join('')
}

/** Style of one level of lists. `size` in hundredths of a point. */
function writeLevel(level: number, size: number, font: string, bullet: string): string {
  const left = bullet === '' ? 0 : 457_200 * level - 228_600
  const indent = bullet === '' ? 0 : -228_600
  const mark = bullet === '' ? '<a:buNone/>' : `<a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>`
  return [
    `<a:lvl${level}pPr marL="${left}" indent="${indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">`,
    `<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef>${mark}`,
    `<a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>`,
    `<a:latin typeface="${font}"/><a:ea typeface="${font.replace('lt', 'ea')}"/><a:cs typeface="${font.replace('lt', 'cs')}"/></a:defRPr>`,
    `</a:lvl${level}pPr>`,
  ].join('')
}
