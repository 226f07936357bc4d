import type { ContentPicture, ContentRaster, Crop } from '../model/slide-content.ts'
import { escapeXml } from './escape-xml.ts'
import type { Turned } from './native-shape.ts'
import type { RelationshipList } from './package-part.ts'
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
  /** What plays when it is clicked. */
  readonly film?: FilmPath
}

export type FilmPath = { readonly path: string; readonly isSound: boolean }

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
  const click = paths.film
    ? '<a:hlinkClick r:id="" action="ppaction://media"/>'
    : target && writeLinkClick(target, '', '', context)
  const details = `${click ?? ''}${alt === '' ? DECORATIVE : ''}`
  const image = relationships.idOf({ type: 'image', target: paths.path })
  return [
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}" descr="${escapeXml(alt)}">${details}</p:cNvPr>`,
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>',
    paths.film === undefined ? '<p:nvPr/>' : writeFilm(paths.film, relationships),
    '</p:nvPicPr>',
    `<p:blipFill><a:blip r:embed="${image}">`,
    look.opacity === undefined ? '' : `<a:alphaModFix amt="${share(look.opacity)}"/>`,
    paths.svg === undefined ? '' : writeSvg(relationships.idOf({ type: 'image', target: paths.svg })),
    `</a:blip>${look.crop === undefined ? '' : writeCrop(look.crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${writePlace(shape.rectangle, look.degrees, context.measure)}${writeForm(shape.rectangle, look.radius)}`,
    // Until it plays, a film without a poster would not be seen.
    paths.film && !paths.film.isSound ? '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' : '',
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

/** Programs of before 2010 look for a link, all others for the file in the package. */
function writeFilm({ path, isSound }: FilmPath, relationships: RelationshipList): string {
  const kind = isSound ? 'audio' : 'video'
  const link = relationships.idOf({ type: kind, target: path })
  const embedded = relationships.idOf({ type: MEDIA, target: path })
  return [
    `<p:nvPr><a:${kind}File r:link="${link}"/><p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}">`,
    `<p14:media xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" r:embed="${embedded}"/>`,
    '</p:ext></p:extLst></p:nvPr>',
  ].join('')
}

const MEDIA = 'http://schemas.microsoft.com/office/2007/relationships/media'
