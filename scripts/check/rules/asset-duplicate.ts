import type { Asset } from '../../model/asset.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetDuplicate: Rule = {
  id: 'asset/duplicate',
  severity: 'info',
  needsAllDecks: true,
  summary: 'Two files have the same content.',
  *checkProject({ project }) {
    const first = new Map<string, Asset>()
    for (const asset of [...project.assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const { digest, path, size, type } = asset
      if (size === 0 || !MEDIA.test(type)) continue
      const twin = first.get(digest)
      if (!twin) first.set(digest, asset)
      else {
        yield {
          file: path,
          message: `File ${quoteText(path)} has the content of ${quoteText(twin.path)}, expected one file for both`,
        }
      }
    }
  },
}

const MEDIA = /^(?:image|video|audio|font)\//
