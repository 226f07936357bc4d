import { CODE_PAGES } from './code-pages.ts'
import { MISFIT } from './find-misfits.ts'
import { scanPage } from './scan-page.ts'
import { surveyText } from './survey-text.ts'

/**
 * A closer look than `mayBeDamaged`, at the whole text with its code: false only where nothing can be found, whatever
 * parts of it are prose. What can be read within a part can be read in the whole, so a text without one readable
 * sequence has none in its prose either; control characters, U+FFFD and what findStripped looks for count by themselves.
 * Spares most texts in languages with many letters beyond ASCII the parsing of their Markdown.
 */
export function holdsSequence(text: string): boolean {
  if (/[\x80-\x9f\ufffdâð]|[^\x00-\x7f]\?+[^\x00-\x7f]/.test(text) || MISFIT.test(text)) return true
  const { leads } = surveyText(text, [{ start: 0, end: text.length }])
  return leads.some((lead) =>
    CODE_PAGES.some(
      (page) =>
        (lead.pages & (1 << page.index)) !== 0 &&
        scanPage(text, [lead], page, { losses: page.lossy, letters: undefined }).length > 0,
    ),
  )
}
