import type { AssetFault, Picture } from '../model/asset.ts'
import { countDrawnElements } from './count-drawn-elements.ts'
import { findSvgDanger } from './find-svg-danger.ts'
import { measureSvg } from './read-picture.ts'
import { scanXml } from './scan-xml.ts'

/** Limits of what a browser draws without trouble; a map of the world with all borders has 1,000 elements. */
const MAX_BYTES = 1024 * 1024
const MAX_ELEMENTS = 10_000
/** After expanding `use` and patterns. Two kilobytes of nested `use` take a browser to 5.6 GB. */
const MAX_DRAWN = 100_000

/** Judges an SVG by its text, then measures it. It is never drawn and nothing that it refers to is opened. */
export async function readSvg(
  bytes: Uint8Array,
): Promise<{ readonly picture?: Picture; readonly fault?: AssetFault }> {
  if (bytes.length > MAX_BYTES) return unsafe('it is an SVG of more than 1 MB')
  const text = decodeSvg(bytes)
  if (text === undefined) return unsafe('it is written in an encoding other than UTF-8')
  const pieces = scanXml(text)
  // The XML parser knows the place of the error; what it accepts and we cannot read is not shown.
  if (!pieces) {
    const { fault } = await measureSvg(text)
    return { fault: fault ?? { kind: 'broken', detail: 'its XML is wrong' } }
  }
  const danger = findSvgDanger(pieces)
  if (danger !== undefined) return unsafe(danger)
  const root = pieces.find((piece) => piece.kind === 'open')
  if (!root?.attributes.some(({ name, value }) => /^xmlns(?::|$)/.test(name) && value === SVG_NAMESPACE)) {
    return { fault: { kind: 'broken', detail: `its \`svg\` element lacks \`xmlns="${SVG_NAMESPACE}"\`` } }
  }
  if (pieces.filter(({ kind }) => kind === 'open').length > MAX_ELEMENTS) {
    return unsafe('it has more than 10,000 elements')
  }
  if (countDrawnElements(pieces) > MAX_DRAWN) {
    return unsafe('its parts repeat each other more than 100,000 times')
  }
  return measureSvg(text)
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

function unsafe(detail: string): { readonly fault: AssetFault } {
  return { fault: { kind: 'unsafe', detail } }
}

/**
 * `undefined` unless markup is the same in ASCII: in other encodings, text could turn into elements after the check.
 */
function decodeSvg(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const encoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1]
  if (encoding !== undefined && /^(?:us-ascii|iso-8859-1|latin1|windows-1252)$/i.test(encoding)) {
    // The page gets the bytes of the file, which the browser decodes by their declaration; this text is only judged and measured.
    // There latin1 will do: 80 to 9F, where windows-1252 differs from it, are no markup in either.
    // Without its declaration: the text goes on as UTF-8. Blanks keep the places of errors.
    const text = Buffer.from(bytes).toString('latin1')
    return text.replace(/\sencoding\s*=\s*["'][^"']*["']/, (declaration) => ' '.repeat(declaration.length))
  }
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // not what it says it is: an answer here, not a failure
  }
}
