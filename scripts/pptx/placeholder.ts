import type { Box } from './measure.ts'
import { writeTransform } from './write-shapes.ts'

export type Placeholder = {
  readonly type: 'title' | 'body' | 'sldImg'
  /** Absent for the title, which is there once. */
  readonly index?: number
  readonly name: string
  /** Absent: where the layout or master has it. */
  readonly box?: Box
}

/** A placeholder that can hold text. `text` is a complete `p:txBody`. */
export function writePlaceholder(placeholder: Placeholder, id: number, text: string): string {
  const { name, box } = placeholder
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${writeRole(placeholder)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${box === undefined ? '' : writeTransform(box)}</p:spPr>${text}</p:sp>`,
  ].join('')
}

/** Where the notes page shows the slide. The only shape that has no text. */
export function writeSlideImage(id: number, box?: Box): string {
  const geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide Image Placeholder ${id}"/>`,
    '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>',
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>',
    `<p:spPr>${box === undefined ? '' : `${writeTransform(box)}${geometry}<a:noFill/>`}</p:spPr></p:sp>`,
  ].join('')
}

/** One level of sample text, as masters and layouts show it to whoever edits them. */
export function writeSampleText(text: string): string {
  return `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`
}

function writeRole({ type, index }: Placeholder): string {
  return `<p:ph type="${type}"${index === undefined ? '' : ` idx="${index}"`}/>`
}
