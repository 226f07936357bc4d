import type { ContentPicture, ContentRaster, Crop } from '../model/slide-content.ts'
import { escapeXml } from './escape-xml.ts'
import type { Turned } from './native-shape.ts'
import { share } from './write-color.ts'
import { writeForm, writePlace, writeShadow } from './write-look.ts'
import { type TextContext, writeLinkClick } from './write-runs.ts'
import { DECORATIVE } from './write-shapes.ts'
import type { ShapeId } from './write-text-shape.ts'

/** Paths of the parts that hold a picture. */
export type PicturePaths = {
  readonly path: string
  /** A drawing of the same, for programs that can show it. */
  readonly svg?: string
}

export function writeNativePicture(
  shape: Turned<ContentPicture> | ContentRaster,
  paths: PicturePaths,
  { id, name }: ShapeId,
  context: Omit<TextContext, 'inherited'>,
): string {
  const { relationships } = context
  const alt = shape.alt.trim()
  const look: Look = shape.kind === 'picture' ? shape : { radius: 0 }
  const target = shape.link === undefined ? undefined : context.linkTo(shape.link.href)
  const details = `${target === undefined ? '' : writeLinkClick(target, '', '', context)}${alt === '' ? DECORATIVE : ''}`
  const image = relationships.idOf({ type: 'image', target: paths.path })
  return [
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}" descr="${escapeXml(alt)}">${details}</p:cNvPr>`,
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>',
    `<p:blipFill><a:blip r:embed="${image}">`,
    look.opacity === undefined ? '' : `<a:alphaModFix amt="${share(look.opacity)}"/>`,
    paths.svg === undefined ? '' : writeSvg(relationships.idOf({ type: 'image', target: paths.svg })),
    `</a:blip>${look.crop === undefined ? '' : writeCrop(look.crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${writePlace(shape.rectangle, look.degrees, context.measure)}${writeForm(shape.rectangle, look.radius)}`,
    look.shadow === undefined ? '' : writeShadow(look.shadow, context),
    '</p:spPr></p:pic>',
  ].join('')
}

type Look = Pick<Turned<ContentPicture>, 'radius' | 'opacity' | 'crop' | 'shadow' | 'degrees'>

export function writeCrop({ left, top, right, bottom }: Crop): string {
  return `<a:srcRect l="${share(left)}" t="${share(top)}" r="${share(right)}" b="${share(bottom)}"/>`
}

function writeSvg(id: string): string {
  return (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
    `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/>` +
    '</a:ext></a:extLst>'
  )
}
