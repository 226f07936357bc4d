import type { Doubt, Findings, PassEdit } from './findings.ts'

/**
 * `Ã?Â¢â?¬` went through several readings that lost bytes: to undo one of them in the middle leaves signs that nobody
 * wrote. Edits that touch a doubt and leave such signs are taken back.
 */
export function withdrawHalves({ edits, doubts }: Findings): Findings {
  if (edits.length === 0 || doubts.length === 0) return { edits, doubts }
  const spoilt = new Set<PassEdit>()
  for (const cluster of clusters(edits, doubts)) {
    const own = cluster.filter((part): part is PassEdit => 'text' in part)
    if (own.length < cluster.length && own.some(({ text }) => HALF_READ.test(text)))
      for (const edit of own) spoilt.add(edit)
  }
  return spoilt.size === 0 ? { edits, doubts } : { edits: edits.filter((edit) => !spoilt.has(edit)), doubts }
}

/** What begins a damaged sequence itself, or a sign that stands in no word. */
const HALF_READ = /^[âÃÂð¢£¤¥¦¨©«¬®¯±²³´¶¸¹»¼½¾¿\x80-\x9f]+$/

/** Edits and doubts that touch each other. */
function clusters(
  edits: readonly PassEdit[],
  doubts: readonly Doubt[],
): readonly (readonly (PassEdit | Doubt)[])[] {
  const found: (PassEdit | Doubt)[][] = []
  for (const part of [...edits, ...doubts].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last?.at(-1)?.end === part.start) last.push(part)
    else found.push([part])
  }
  return found
}
