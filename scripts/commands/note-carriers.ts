import type { Format } from '../model/artifact.ts'
import type { BuildOptions } from './options.ts'

/** Outputs that presenter notes are part of, as people call them. */
export function noteCarriers(
  formats: readonly Format[],
  pdfNotes: BuildOptions['pdfNotes'],
): readonly string[] {
  return [...new Set(formats)].flatMap((format) => {
    if (format === 'pdf' && pdfNotes === 'without') return []
    return NAMES[format] ?? []
  })
}

const NAMES: Readonly<Partial<Record<Format, string>>> = {
  html: 'HTML',
  pdf: 'PDF',
  pptx: 'PPTX',
  notes: 'text file of notes',
}
