import { quoteText } from '../quote-text.ts'
import { resolveBeside } from '../resolve-beside.ts'
import type { Rule } from '../rule.ts'
import { styleSheetsOf } from '../style-sheets-of.ts'

export const assetUnused: Rule = {
  id: 'asset/unused',
  severity: 'warning',
  needsAllDecks: true,
  summary: 'A file in an asset folder is used by no deck and no theme.',
  *checkProject({ project, files }) {
    const { assets, config, decks } = project
    const references = [
      ...decks.flatMap((deck) => [
        ...deck.references,
        ...deck.slides.flatMap(({ references }) => references),
      ]),
      ...styleSheetsOf(project).flatMap((sheet) => sheet.references),
    ]
    const used = new Set<string>()
    for (const { target } of references) {
      if (target.kind !== 'file') continue
      // A wrong spelling is a use too, and has a diagnostic of its own.
      used.add(files.findOtherSpelling(target.path) ?? target.path)
    }
    // What was meant to be shown is not unused: another rule says why it is not.
    for (const { path, printed } of decks) {
      for (const { raw } of printed) {
        for (const meant of [raw, raw.replace(/[ \t].*$/, '')]) used.add(resolveBeside(path, meant))
      }
    }
    for (const { path, type } of assets.values()) {
      if (used.has(path) || !MEDIA.test(type) || !config.assets.some((folder) => isIn(folder, path))) continue
      yield {
        file: path,
        message: `Unused file ${quoteText(path)}, expected a deck or theme that shows it`,
        help: 'Delete it, or move what it was made from to a folder `sources`.',
      }
    }
  },
}

const MEDIA = /^(?:image|video|audio|font)\//

/** What pictures are made from is kept in `sources`, for people. */
function isIn(folder: string, path: string): boolean {
  const prefix = folder.replace(/^\.\/|\/+$/g, '')
  const inside = prefix === '' || prefix === '.' ? path : path.slice(prefix.length + 1)
  const within = prefix === '' || prefix === '.' || path.startsWith(`${prefix}/`)
  return within && !inside.startsWith('sources/')
}
