import { kindOf } from './character-kind.ts'
import { CONTINUATIONS, LEADS } from './code-pages.ts'
import type { PageVerdict } from './judge-page.ts'
import type { Run } from './judge-run.ts'
import { looksNatural } from './natural-runs.ts'
import { onlySymbols } from './token.ts'

/** A run that is damage, as read through the page of `verdict`. */
export type AcceptedRun = { readonly run: Run; readonly verdict: PageVerdict }

/**
 * Which runs are damage and through which page. `verdicts` come best first; `pages` are the names of pages that
 * caused the text of a second pass.
 */
export function acceptRuns(
  text: string,
  verdicts: readonly PageVerdict[],
  earlier: ReadonlySet<string>,
): readonly AcceptedRun[] {
  const [best] = verdicts
  if (best === undefined) return []
  const taken = new Uint8Array(text.length)
  const accepted: AcceptedRun[] = []
  for (const verdict of verdicts) {
    const minor = verdict !== best && !isLive(verdict, best) && best.evidence >= 1
    if (minor && best.pure) continue
    const threshold = thresholdFor(verdict, minor, earlier.has(verdict.page.name))
    for (const run of verdict.runs) {
      if (run.score < threshold || !isSound(run, verdict) || isDotBetweenNames(text, run)) continue
      if (looksNatural(text, run, verdict)) continue
      if (taken.subarray(run.start, run.end).includes(1)) continue
      if (minor && touches(text, run, best.page.index)) continue
      if (hasBetterRival(run, verdict, verdicts, best)) continue
      taken.fill(1, run.start, run.end)
      accepted.push({ run, verdict })
    }
  }
  return accepted.sort((a, b) => a.run.start - b.run.start)
}

/** Pages whose evidence comes close to that of the best one: their readings count too. */
export function isLive(verdict: PageVerdict, best: PageVerdict): boolean {
  return verdict === best || (best.score > 0 && verdict.score >= 0.9 * best.score)
}

/** Score that a run needs by itself, and beside other evidence for its page. */
const ALONE = 1.5
const BESIDE_EVIDENCE = 0.5
/** Beside a run that stands alone, where the page explains all characters beyond ASCII. */
const EXPLAINED = 0.9

/** Their lead bytes are letters or signs of natural text. */
const EASILY_NATURAL: readonly string[] = ['windows-1251', 'windows-1253', 'macroman', 'cp437', 'iso-8859-2']

function thresholdFor(verdict: PageVerdict, minor: boolean, earlier: boolean): number {
  const { page, purity, evidence, unexplained, pure, runs } = verdict
  // A few natural characters in it: somebody has written on after the damage.
  if (pure) return purity === 1 ? -Infinity : 0
  if (!minor && purity === 1 && runs.length >= 2 && runs.some(({ score }) => score >= ALONE)) return EXPLAINED
  let caution = 0
  if (EASILY_NATURAL.includes(page.name)) caution = 1 - purity
  else if (unexplained && page.name !== 'windows-1252' && page.name !== 'latin-1') caution = 1
  if (minor) return ALONE + 1 + caution
  if (earlier) return BESIDE_EVIDENCE + caution
  // One damaged line must not lower the guard for a document of natural letters.
  if (evidence >= 1) return Math.min(ALONE, BESIDE_EVIDENCE + 1.2 * (1 - purity)) + caution
  return ALONE + caution
}

function isSound(run: Run, verdict: PageVerdict): boolean {
  if (run.foreign) return false
  if (isPriceLike(run) && (verdict.purity < 1 || standsByItself(verdict))) return false
  if (isTradeMarkLike(run) && verdict.purity < 1) return false
  // One letter and a sign after it, beside natural characters: `MANHÃ”` has to be odd by itself.
  if (verdict.pure && verdict.purity < 1 && run.damaged.length === 2 && run.score < 1) return false
  if (verdict.pure) return true
  if (run.tokens.every(onlySymbols)) return false
  return run.base > -2 || run.base / run.tokens.length > -1.2
}

/**
 * `VENÄJÄ€`, `Я·Я`: a price or a middle dot right after a capital. Only a document that was
 * damaged as a whole makes that damage. `Ã€` and `Â£` are what damage looks like, and no language writes them.
 */
function isPriceLike({ tokens, damaged, score }: Run): boolean {
  const [first] = tokens
  if (score >= 3 || tokens.length > 2 || first?.kind !== 'intact' || first.code >= 0x800) return false
  const usual = damaged.startsWith('Ã') || damaged.startsWith('Â')
  if (usual && first.code >= 0xa0) return false
  const sign = damaged.charAt(1)
  return sign === '·' || kindOf(sign.charCodeAt(0)) === 'currency'
}

/** `Š©`: in windows-1250 and -1257 `Ă©` and `Ć©` are é, so that it counts only beside natural letters. */
function isTradeMarkLike({ tokens, damaged, score }: Run): boolean {
  return score < 3 && tokens.length === 1 && damaged.length === 2 && /^(?:[^ÃÂ][™®©]|Ã™)$/.test(damaged)
}

/** `Svíþjóð·Noregur`, `IÂ·I`: a middle dot after a word whose last letter fits the one before. `kgÂ·m` is damage. */
function isDotBetweenNames(text: string, { start, end, damaged }: Run): boolean {
  if (damaged.length !== 2 || damaged[1] !== '·') return false
  const around = `${text.charAt(start - 1)}${damaged.charAt(0)}${text.charAt(end)}`
  return /^\p{Ll}{2}\p{L}$|^\p{Lu}{3}$/u.test(around)
}

function standsByItself({ runs }: PageVerdict): boolean {
  return runs.every((run) => run.score < 1.2 || isPriceLike(run))
}

function touches(text: string, { start, end }: Run, pageIndex: number): boolean {
  return [start - 1, end].some((at) => {
    const unit = text.charCodeAt(at)
    return unit >= 0x80 && (((LEADS[unit] ?? 0) | (CONTINUATIONS[unit] ?? 0)) & (1 << pageIndex)) !== 0
  })
}

function hasBetterRival(
  run: Run,
  own: PageVerdict,
  verdicts: readonly PageVerdict[],
  best: PageVerdict,
): boolean {
  return verdicts.some((other) => {
    if (other === own || other.score < 0.5 * best.score) return false
    return overlapping(other.runs, run.start, run.end).some((rival) => {
      const longer = rival.end - rival.start - (run.end - run.start)
      if (rival.score > run.score + 1) return longer >= 0
      // A symbol that is not believed still shows that the run is only a part of something.
      return longer > 0 && rival.score > run.score - 1 && rival.tokens.every(onlySymbols)
    })
  })
}

/** Runs that overlap a stretch; `runs` are in order. */
export function overlapping(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  let after = low
  while (after < runs.length && (runs[after]?.start ?? Infinity) < end) after++
  return runs.slice(low, after)
}
