import type { Picture } from '../../model/asset.ts'
import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import { spellPath } from '../respell-path.ts'
import type { Rule } from '../rule.ts'

export const assetWrongExtension: Rule = {
  id: 'asset/wrong-extension',
  severity: 'warning',
  summary: 'The name of a picture promises another format than its content has.',
  *checkReference(reference, owner, { project, files }) {
    const { raw, slide, target } = reference
    if (target.kind !== 'file' || !files.has(target.path)) return
    const picture = project.assets.get(target.path)?.picture
    if (!picture) return
    const [best, ...others] = EXTENSIONS[picture.format]
    const extension = /\.([^./]*)$/.exec(target.path)?.[1]?.toLowerCase()
    if (extension === best || others.some((other) => other === extension)) return
    const path = target.path.replace(/(?:\.[^./]*)?$/, `.${best}`)
    yield {
      message: `File ${quoteText(raw)} ${describePlace(slide, owner)} contains ${NAMES[picture.format]}, expected a name that ends in \`.${best}\``,
      suggestions: [spellPath(path, reference, owner)],
      help: 'Rename the file, and change the reference.',
    }
  },
}

/** The usual one first. */
const EXTENSIONS: Readonly<Record<Picture['format'], readonly [string, ...string[]]>> = {
  png: ['png', 'apng'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  webp: ['webp'],
  avif: ['avif'],
  gif: ['gif'],
  svg: ['svg'],
}

const NAMES: Readonly<Record<Picture['format'], string>> = {
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  webp: 'a WebP picture',
  avif: 'an AVIF picture',
  gif: 'a GIF picture',
  svg: 'an SVG drawing',
}
