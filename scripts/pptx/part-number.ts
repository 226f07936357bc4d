import type { TextRun } from '../model/content-text.ts'

export type NumberPart = { readonly isNumber: boolean; readonly part: TextRun }

/** `3 / 12` on slide 3: of the number of all slides, the format knows no field. */
export function partNumber(run: TextRun, pageNumber: string | undefined): readonly NumberPart[] {
  const [, before = '', after = ''] =
    (pageNumber !== undefined && new RegExp(`^(\\D*)${pageNumber}(?!\\d)(.*)$`, 's').exec(run.text)) || []
  if (pageNumber === undefined || before + after === '') {
    return [{ isNumber: run.text === pageNumber, part: run }]
  }
  const { extra, ...plain } = run
  const parts = [
    { isNumber: false, part: { ...plain, text: before } },
    { isNumber: true, part: { ...plain, text: pageNumber } },
    { isNumber: false, part: { ...run, text: after } },
  ]
  return parts.filter(({ part }) => part.text !== '')
}
