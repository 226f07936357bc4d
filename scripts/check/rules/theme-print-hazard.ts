import { createLocate } from '../../model/span.ts'
import { findPrintHazards, type PrintHazard } from '../find-print-hazards.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'
import { styleSheetsOf } from '../style-sheets-of.ts'

export const themePrintHazard: Rule = {
  id: 'theme/print-hazard',
  severity: 'warning',
  summary: 'A theme has effects that a PDF holds as pictures, which viewers draw slowly, coarsely or black.',
  *checkProject({ project }) {
    for (const { css, file } of styleSheetsOf(project)) {
      const locate = createLocate(css)
      for (const { kind, property, range, value } of findPrintHazards(css)) {
        yield {
          file,
          message: `${quoteText(`${property}: ${value}`)} in the theme ${EFFECTS[kind]}`,
          span: locate(range.start, range.end),
          help: 'Leave it to screens: `@media screen { … }`.',
        }
      }
    }
  },
}

const EFFECTS = {
  filter: 'turns text into a picture in the PDF, expected an effect that keeps text',
  backdrop: 'is missing in the PDF, expected an effect that can be printed',
  blend:
    'is left to the viewer of the PDF, which may be slow or draw it black, expected colours without blending',
  shadow:
    'is a large picture in the PDF, which viewers draw slowly or black, expected a smaller blur or none',
} satisfies Record<PrintHazard['kind'], string>
