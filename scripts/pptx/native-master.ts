import type { DeckTheme } from './deck-theme.ts'
import { escapeXml } from './escape-xml.ts'
import type { Measure } from './measure.ts'
import { createRelationshipList, type PackagePart, relationshipId } from './package-part.ts'
import type { LayoutBoxes, LayoutPlan, PlaceholderRole } from './plan-layouts.ts'
import { COLOR_MAP, MASTER_ID, MASTER_PATH } from './slide-master.ts'
import { writeColor } from './write-color.ts'
import { writeGround } from './write-ground.ts'
import { writePlace } from './write-look.ts'
import { TREE_START } from './write-shapes.ts'
import { PLACEHOLDERS } from './write-text-shape.ts'
import { NAMESPACES, presentationType, XML_DECLARATION } from './xml-names.ts'

type StyleContext = { readonly measure: Measure; readonly theme: DeckTheme }

export type MasterContext = StyleContext & {
  /** Path of the theme. */
  readonly themePath: string
  /** Path of the picture that is the background of a layout. */
  readonly groundPath: (layout: LayoutPlan) => string | undefined
}

/** The master, whose styles are those that most of the deck has, and its layouts. */
export function createNativeMaster(
  layouts: readonly LayoutPlan[],
  boxes: Required<LayoutBoxes>,
  context: MasterContext,
): readonly PackagePart[] {
  const { measure, themePath } = context
  const ids = layouts.map(
    (_, index) => `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="${relationshipId(index)}"/>`,
  )
  const { title, body } = stylesOf(context)
  const content = [
    `${XML_DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>`,
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
    `${TREE_START}${writePlaceholders(boxes, 'master', measure)}</p:spTree></p:cSld>`,
    `${COLOR_MAP}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles>`,
    `<p:titleStyle>${writeLevel(1, title, undefined, context)}</p:titleStyle>`,
    `<p:bodyStyle>${LEVELS.map((level) => writeLevel(level, body, '•', context)).join('')}</p:bodyStyle>`,
    `<p:otherStyle>${writeTextLevels(context)}</p:otherStyle>`,
    '</p:txStyles></p:sldMaster>',
  ]
  const master: PackagePart = {
    path: MASTER_PATH,
    contentType: presentationType('slideMaster'),
    content: content.join(''),
    relationships: [
      ...layouts.map(({ path }) => ({ type: 'slideLayout', target: path })),
      { type: 'theme', target: themePath },
    ],
  }
  return [master, ...layouts.map((layout) => createLayout(layout, context))]
}

/** How text looks that is in no placeholder. */
export function writeTextLevels(context: StyleContext): string {
  const { body } = stylesOf(context)
  return LEVELS.map((level) => writeLevel(level, body, undefined, context)).join('')
}

function stylesOf({ measure, theme }: StyleContext): {
  readonly title: LevelStyle
  readonly body: LevelStyle
} {
  const { title, body } = theme
  return {
    title: { ...title, size: measure.fontSize(title.size), font: '+mj' },
    body: { ...body, size: measure.fontSize(body.size), font: '+mn' },
  }
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

function createLayout(layout: LayoutPlan, context: MasterContext): PackagePart {
  const relationships = createRelationshipList()
  relationships.idOf({ type: 'slideMaster', target: MASTER_PATH })
  const ground = writeGround(layout.ground, context.groundPath(layout), context.theme, relationships)
  const type = layout.type === undefined ? ' userDrawn="1"' : ` type="${layout.type}"`
  return {
    path: layout.path,
    contentType: presentationType('slideLayout'),
    content: [
      `${XML_DECLARATION}<p:sldLayout ${NAMESPACES}${type} preserve="1"><p:cSld name="${escapeXml(layout.name)}">`,
      `${ground}${TREE_START}${writePlaceholders(layout.boxes, 'layout', context.measure)}</p:spTree></p:cSld>`,
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>',
    ].join(''),
    relationships: relationships.all(),
  }
}

const ROLES: readonly PlaceholderRole[] = ['title', 'body', 'footer', 'page-number']

const NAMES: Readonly<Record<PlaceholderRole, string>> = {
  title: 'Title',
  body: 'Text',
  footer: 'Footer',
  'page-number': 'Slide Number',
}

/** Indexes of a master's placeholders are others than those of layouts. */
const ON_MASTER: Readonly<Record<PlaceholderRole, string>> = {
  title: 'type="title"',
  body: 'type="body" idx="1"',
  footer: 'type="ftr" sz="quarter" idx="3"',
  'page-number': 'type="sldNum" sz="quarter" idx="4"',
}

function writePlaceholders(boxes: LayoutBoxes, on: 'master' | 'layout', measure: Measure): string {
  return ROLES.flatMap((role, index) => {
    const box = boxes[role]
    if (box === undefined) return []
    // Id 1 is the tree itself.
    const id = index + 2
    const kind = on === 'master' ? ON_MASTER[role] : PLACEHOLDERS[role]
    // New text shrinks to fit; nothing of what the deck has is left to that.
    const body =
      on === 'master'
        ? '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/></a:bodyPr>'
        : '<a:bodyPr/>'
    return [
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${NAMES[role]} Placeholder ${id}"/>`,
      `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>`,
      `<p:spPr>${writePlace(box, undefined, measure)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
      `<p:txBody>${body}<a:lstStyle/>${SAMPLES[role]}</p:txBody></p:sp>`,
    ]
  }).join('')
}

const SAMPLES: Readonly<Record<PlaceholderRole, string>> = {
  title: '<a:p><a:r><a:t>Title</a:t></a:r></a:p>',
  body: ['First', 'Second', 'Third', 'Fourth', 'Fifth']
    .map((name, level) => `<a:p><a:pPr lvl="${level}"/><a:r><a:t>${name} level</a:t></a:r></a:p>`)
    .join(''),
  footer: '<a:p/>',
  'page-number':
    '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>',
}

type LevelStyle = {
  /** In hundredths of a point. */
  readonly size: number
  readonly bold: boolean
  readonly color: string
  readonly font: string
}

/** Style of one level of text. Lists on slides say where their bullets are; these are for new ones. */
function writeLevel(
  level: number,
  { size, bold, color, font }: LevelStyle,
  bullet: string | undefined,
  { theme }: StyleContext,
): string {
  const step = Math.round(size * STEP)
  const [left, indent] = bullet === undefined ? [0, 0] : [step * level, -step]
  const sign =
    bullet === undefined ? '<a:buNone/>' : `<a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>`
  const before = bullet === undefined ? 0 : Math.round(size / 4)
  return [
    `<a:lvl${level}pPr marL="${left}" indent="${indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">`,
    `<a:lnSpc><a:spcPct val="${bullet === undefined ? 100_000 : 120_000}"/></a:lnSpc><a:spcBef><a:spcPts val="${before}"/></a:spcBef>${sign}`,
    `<a:defRPr sz="${size}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill>${writeColor({ hex: color }, theme)}</a:solidFill>`,
    `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr></a:lvl${level}pPr>`,
  ].join('')
}

/** One and a half letters for each level, in EMU for each hundredth of a point. */
const STEP = 1.5 * 127
