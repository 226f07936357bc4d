import { escapeXml } from './escape-xml.ts'
import type { OfficeFont } from './office-font.ts'

export type Typeface = Pick<OfficeFont, 'latin' | 'pitchFamily'>

/** The attributes of a font by its name, with what programs without it find a similar one by. */
export function writeTypeface({ latin, pitchFamily }: Typeface): string {
  const typeface = `typeface="${escapeXml(latin)}"`
  return pitchFamily === undefined ? typeface : `${typeface} pitchFamily="${pitchFamily}" charset="0"`
}
