import type { Range } from '../model/span.ts'
import { CODE_PAGES, type CodePage } from './code-pages.ts'
import { gatherEvidence } from './damage-evidence.ts'
import type { LetterSearch } from './enumerate-letters.ts'
import { judgePage, type PageVerdict } from './judge-page.ts'
import { continuationCount } from './read-intact.ts'
import type { Loss } from './read-lossy.ts'
import { scanPage } from './scan-page.ts'
import { CJK_BLOCKS, scriptBlock } from './script-block.ts'
import type { Survey } from './survey-text.ts'

/** Verdicts on all pages that may have caused damage in `ranges`, best first. */
export function judgePages(text: string, ranges: readonly Range[], survey: Survey): readonly PageVerdict[] {
  const { leads, pages, windowsSigns } = survey
  const verdicts: PageVerdict[] = []
  for (const page of CODE_PAGES) {
    if (!(pages & (1 << page.index))) continue
    const tokens = scanPage(text, leads, page, {
      losses: losesBytes(page, windowsSigns),
      letters: undefined,
    })
    if (tokens.length > 0) verdicts.push(judgePage(text, page, tokens, survey))
  }
  verdicts.sort((a, b) => b.score - a.score || a.page.index - b.page.index)
  if (!windowsSigns) preferLatin1(verdicts)
  return withLetters(text, ranges, verdicts, survey)
}

function losesBytes(page: CodePage, windowsSigns: boolean): boolean {
  return page.lossy && !(page.name === 'latin-1' && windowsSigns)
}

/** Without signs of windows-1252 latin-1 explains the same with fewer assumptions. */
function preferLatin1(verdicts: PageVerdict[]): void {
  const [best] = verdicts
  if (best === undefined || (best.page.name !== 'windows-1252' && best.page.name !== 'windows-1254')) return
  const at = verdicts.findIndex(
    ({ page, score, purity }) =>
      page.name === 'latin-1' && score >= 0.93 * best.score && purity >= best.purity,
  )
  if (at > 0) verdicts.unshift(...verdicts.splice(at, 1))
}

/** Once the cause is proved, letters that lost bytes are read too, in the scripts that the document shows. */
function withLetters(
  text: string,
  ranges: readonly Range[],
  verdicts: readonly PageVerdict[],
  survey: Survey,
): readonly PageVerdict[] {
  const [best] = verdicts
  if (best === undefined || best.evidence < 1) return verdicts
  return verdicts.map((verdict) => {
    const { page, score } = verdict
    if (score < 0.9 * best.score || !losesBytes(page, survey.windowsSigns)) return verdict
    if (!isProved(verdict) && !isMarkedThroughout(text, ranges, page)) return verdict
    const letters = letterSearch(text, verdict, survey)
    return judgePage(text, page, scanPage(text, survey.leads, page, { losses: true, letters }), survey)
  })
}

function isProved({ evidence, purity }: PageVerdict): boolean {
  return evidence >= 2 && purity > 0.6
}

/** Whether every character beyond ASCII is a byte of some sequence whose lost bytes left U+FFFD, six at least. */
function isMarkedThroughout(text: string, ranges: readonly Range[], { bytes }: CodePage): boolean {
  let marked = 0
  for (const { start, end } of ranges) {
    let at = start
    while (at < end) {
      const lead = bytes[text.charCodeAt(at)] ?? 0
      if (text.charCodeAt(at++) < 0x80) continue
      if (lead < 0xc2 || lead > 0xf4) return false
      for (let rest = continuationCount(lead); rest > 0; rest--, at++) {
        const unit = text.charCodeAt(at)
        const byte = bytes[unit] ?? 0
        if (unit === 0xfffd) marked++
        else if (byte < 0x80 || byte > 0xbf) return false
      }
    }
  }
  return marked >= 6
}

function letterSearch(text: string, best: PageVerdict, survey: Survey): LetterSearch {
  const { kept, replaced, question } = gatherEvidence([best])
  const losses: Loss[] = []
  const asks = text.includes('?') && !replaced && !kept
  if (!kept && !replaced && !question && (!asks || breaksOff(text, survey, best.page))) losses.push('dropped')
  if (text.includes('\ufffd')) losses.push('replaced')
  if (asks) losses.push('question')
  const seen = new Map<number, number>()
  for (const token of best.tokens) {
    const block = token.kind === 'intact' ? scriptBlock(token.code) : undefined
    if (block !== undefined) seen.set(block, (seen.get(block) ?? 0) + 1)
  }
  const blocks = new Set<number>([0, ...[...seen].filter(([, times]) => times >= 2).map(([block]) => block)])
  const cjk = [CJK_BLOCKS.kana, CJK_BLOCKS.ideographs, CJK_BLOCKS.hangul].some((block) => blocks.has(block))
  if (blocks.has(CJK_BLOCKS.kana)) blocks.add(CJK_BLOCKS.ideographs)
  if (cjk) blocks.add(CJK_BLOCKS.punctuation).add(CJK_BLOCKS.fullWidth)
  return { losses, blocks, cjk }
}

/** Whether some sequence ends too early with no mark for what it lost. */
function breaksOff(text: string, { leads }: Survey, { index, bytes }: CodePage): boolean {
  return leads.some(({ at, end, pages }) => {
    if (!(pages & (1 << index))) return false
    for (
      let rest = continuationCount(bytes[text.charCodeAt(at)] ?? 0), next = at + 1;
      rest > 0;
      rest--, next++
    ) {
      const unit = next < end ? text.charCodeAt(next) : 0x0a
      if (unit === 0x3f || unit === 0x20 || unit === 0xfffd) return false
      const byte = bytes[unit] ?? 0
      if (byte < 0x80 || byte > 0xbf) return true
    }
    return false
  })
}
