import { byStart, type Range } from '../model/span.ts'
import { type AcceptedRun, acceptRuns, isLive, overlapping } from './accept-runs.ts'
import { gatherEvidence } from './damage-evidence.ts'
import { describeDamage } from './describe-damage.ts'
import type { Doubt, Findings, PassEdit } from './findings.ts'
import { joinKeycaps } from './join-keycaps.ts'
import type { PageVerdict } from './judge-page.ts'
import { judgePages } from './judge-pages.ts'
import { closesQuote } from './open-quote.ts'
import type { Reading } from './read-lossy.ts'
import { provedEmoji } from './second-proof.ts'
import { settleToken } from './settle-token.ts'
import type { Settlement } from './settlement.ts'
import { surveyText } from './survey-text.ts'
import { suspectRuns } from './suspect-runs.ts'
import type { Token } from './token.ts'
import { withLines } from './with-lines.ts'

/** Finds all damage in `ranges` of a text. `earlier` are the pages that were undone to get this text. */
export function findDamage(text: string, ranges: readonly Range[], earlier: ReadonlySet<string>): Findings {
  const verdicts = judgePages(text, ranges, surveyText(text, ranges))
  const found = findThrough(text, verdicts, earlier)
  if (verdicts[0]?.pure !== false || found.edits.length === 0) return found
  return withLines(text, ranges, found, (line) =>
    findThrough(text, judgePages(text, line, surveyText(text, line)), earlier),
  )
}

function findThrough(text: string, verdicts: readonly PageVerdict[], earlier: ReadonlySet<string>): Findings {
  const [best] = verdicts
  if (best === undefined) return { edits: [], doubts: [] }
  const live = verdicts.filter((verdict) => isLive(verdict, best))
  const evidence = gatherEvidence(live)
  const edits: PassEdit[] = []
  const doubts: Doubt[] = []
  const settled = new Map<string, Settlement | undefined>()
  // Where the last edit or doubt ends: another page's reading may reach into the tokens after it.
  let reach = 0
  for (const accepted of acceptRuns(text, verdicts, earlier)) {
    for (const token of accepted.run.tokens) {
      if (token.start < reach) continue
      const settlement = settleOnce(settled, placeKey(text, token), () =>
        settleToken(text, token, rivalReadings(token, accepted.verdict, live), evidence),
      )
      if (settlement === undefined) continue
      reach = settlement.end
      const edit = editFrom(text, settlement, token, accepted, edits)
      if (edit !== undefined) edits.push(edit)
      else if (settlement.kind === 'doubt') {
        doubts.push({ start: token.start, end: settlement.end, choices: settlement.choices })
      }
    }
  }
  const found = joinKeycaps(text, { edits, doubts })
  if (earlier.size > 0 || (best.evidence < 2 && edits.length + doubts.length > 0)) return found
  const suspects = suspectDoubts(text, verdicts, [...edits, ...doubts])
  return { edits: found.edits, doubts: [...found.doubts, ...suspects].sort(byStart) }
}

/** The same emoji is damaged on many slides, and settled in the same way: `end` is told from the token's start. */
function settleOnce(
  settled: Map<string, Settlement | undefined>,
  { key, start }: { readonly key: string; readonly start: number },
  settle: () => Settlement | undefined,
): Settlement | undefined {
  if (!settled.has(key)) {
    const settlement = settle()
    settled.set(key, settlement && { ...settlement, end: settlement.end - start })
  }
  const known = settled.get(key)
  return known && { ...known, end: known.end + start }
}

/** All that the settling of a token looks at: itself, and what is around it. */
function placeKey(
  text: string,
  { start, end, page, kind }: Token,
): { readonly key: string; readonly start: number } {
  const before = text.charAt(start - 1)
  return { key: `${page.name} ${kind} ${before}${text.slice(start, end + 8)} ${end - start}`, start }
}

/** Doubts about what is suspected of damage, but where something was `found` already. */
function suspectDoubts(
  text: string,
  verdicts: readonly PageVerdict[],
  found: readonly Range[],
): readonly Doubt[] {
  const evidence = gatherEvidence([])
  const isFree = (start: number, end: number): boolean =>
    !found.some((other) => other.start < end && other.end > start)
  return suspectRuns(text, verdicts).flatMap(({ tokens }) =>
    tokens.flatMap((token): readonly Doubt[] => {
      const { start } = token
      const settlement = isFree(start, start + 1) ? settleToken(text, token, [], evidence) : undefined
      if (settlement === undefined || !isFree(start, settlement.end)) return []
      if (settlement.kind === 'doubt') return [{ start, ...settlement }]
      if (settlement.option === undefined) return []
      const { text: only, option, end } = settlement
      return [{ start, end, choices: [{ text: only, option }] }]
    }),
  )
}

/** What the other live pages read where a lossy token starts. */
function rivalReadings(token: Token, own: PageVerdict, live: readonly PageVerdict[]): readonly Reading[] {
  if (!live.includes(own) || (token.kind === 'intact' && !isLatinLetter(token))) return []
  const tokens = live
    .filter((verdict) => verdict !== own)
    .flatMap(({ runs }) => overlapping(runs, token.start, token.start + 1))
    .flatMap((run) => run.tokens)
    .filter(({ start }) => start === token.start)
  return tokens.flatMap((rival): readonly Reading[] => {
    const { page, text, start, end } = rival
    if (token.kind === 'intact' && (rival.kind === 'lossy' || !isLatinLetter(rival) || text === token.text))
      return []
    if (rival.kind === 'lossy') return rival.readings
    if (end < token.end) return []
    return [{ length: end - start, text, loss: 'kept', folded: false, soft: false, sort: 'intact', page }]
  })
}

/** `Å¯` is ů through windows-1252 and ŝ through -1257, which has its ¯ at another byte. */
function isLatinLetter(token: Token): boolean {
  return token.kind === 'intact' && token.code < 0x250 && /\p{L}/u.test(token.text)
}

function editFrom(
  text: string,
  settlement: Settlement,
  token: Token,
  { verdict }: AcceptedRun,
  edits: readonly PassEdit[],
): PassEdit | undefined {
  const { start } = token
  const { end } = settlement
  if (settlement.kind === 'edit') {
    const { option } = settlement
    const page = option?.page ?? token.page
    const folded = option?.folded ?? (token.kind === 'intact' && token.folded)
    const history = describeDamage(page, option?.loss ?? 'kept', folded)
    return { start, end, text: settlement.text, history, confidence: confidenceOf(option, verdict) }
  }
  const proved = provedEmoji(text, start, settlement.choices, verdict)
  if (proved !== undefined) {
    const { page, loss, folded } = proved.option
    return { start, end, text: proved.text, history: describeDamage(page, loss, folded), confidence: 0.8 }
  }
  const quote = settlement.choices.find((choice) => choice.text === '”')
  if (quote === undefined || !closesQuote(text, start, settlement.choices, verdict, edits)) return undefined
  const history = describeDamage(quote.option.page, quote.option.loss, false)
  return { start, end, text: '”', history, confidence: 0.8 }
}

/** All bytes there is as good as certain; lost ones rest on the repertoire being complete. */
function confidenceOf(option: Reading | undefined, verdict: PageVerdict): number {
  if (option !== undefined) return 0.9
  return verdict.pure ? 0.99 : 0.95
}
