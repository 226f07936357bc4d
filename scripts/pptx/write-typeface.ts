import { escapeXml } from './escape-xml.ts'
import type { OfficeFont } from './office-font.ts'

export type Typeface = Pick<OfficeFont, 'latin' | 'panose' | 'pitchFamily'>

/** The attributes of a font by its name, with what programs without it find a similar one by. */
export function writeTypeface({ latin, panose, pitchFamily }: Typeface): string {
  const attributes = [
    `typeface="${escapeXml(latin)}"`,
    ...(panose === undefined ? [] : [`panose="${panose}"`]),
    ...(pitchFamily === undefined ? [] : [`pitchFamily="${pitchFamily}"`, 'charset="0"']),
  ]
  return attributes.join(' ')
}
