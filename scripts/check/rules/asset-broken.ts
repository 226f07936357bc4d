import type { Asset, AssetFault } from '../../model/asset.ts'
import type { ReferenceKind } from '../../model/reference.ts'
import { describePlace } from '../describe-place.ts'
import { quoteText, showHidden } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetBroken: Rule = {
  id: 'asset/broken',
  severity: 'error',
  summary: 'A file exists but cannot be shown: it is empty, damaged, too large, unsafe, or no picture.',
  *checkReference({ kind, raw, slide, target }, owner, { project, files }) {
    if (kind === 'link' || target.kind !== 'file' || !files.has(target.path)) return
    const asset = project.assets.get(target.path)
    const fault = asset && (asset.fault ?? faultOfUse(asset, kind))
    if (!fault || fault.kind === 'outside-project') return
    const found = `Cannot show ${quoteText(raw)} ${describePlace(slide, owner)}`
    yield { message: `${found} because ${explain(fault)}, expected ${EXPECTED[fault.kind]}` }
  },
}

/** Details are ours, but may repeat a name from the file. */
function explain({ detail }: AssetFault): string {
  return detail
    .split('`')
    .map((part) => showHidden(part))
    .join('`')
}

const EXPECTED = {
  empty: 'a file with content',
  broken: 'a complete picture',
  'too-large': 'at most 20 MB and 50 million pixels',
  'not-a-picture': 'PNG, JPEG, WebP, AVIF, GIF or SVG',
  unsafe: 'a drawing that neither runs nor loads anything',
  'not-a-file': 'a regular file',
  unreadable: 'a file that may be read',
  'outside-project': 'a file in the project',
} satisfies Record<AssetFault['kind'], string>

/** A film between `![](` and `)` stays invisible. */
function faultOfUse({ type, picture }: Asset, kind: ReferenceKind): AssetFault | undefined {
  if (picture || (kind !== 'image' && kind !== 'background' && kind !== 'directive')) return undefined
  return { kind: 'not-a-picture', detail: `its content is \`${type}\`` }
}
