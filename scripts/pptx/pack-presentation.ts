import { APP_PROPERTIES_PATH, CORE_PROPERTIES_PATH, createDocumentProperties } from './document-properties.ts'
import { createNotesMaster } from './notes.ts'
import { packParts } from './pack-parts.ts'
import type { PackagePart } from './package-part.ts'
import { createPresentationParts, PRESENTATION_PATH, type PresentationOutline } from './presentation-part.ts'

/** Where the theme of the slides is, for the master that shows them. */
export const THEME_PATH = 'ppt/theme/theme1.xml'

export type PresentationParts = {
  readonly properties: Parameters<typeof createDocumentProperties>[0]
  readonly outline: Omit<PresentationOutline, 'theme'>
  /** XML of the theme, for slides and notes alike. */
  readonly theme: string
  /** Master and layouts. */
  readonly master: readonly PackagePart[]
  /** Slides, notes and what they show. */
  readonly content: readonly PackagePart[]
}

/** The package around slides of any kind. Equal parts give equal bytes. */
export function packPresentation({
  properties,
  outline,
  theme,
  master,
  content,
}: PresentationParts): Uint8Array {
  const notesMaster = outline.hasNotes
    ? [createTheme(NOTES_THEME_PATH, theme), createNotesMaster(outline.slide, NOTES_THEME_PATH)]
    : []
  return packParts(
    [
      ...createDocumentProperties(properties),
      ...createPresentationParts({ ...outline, theme: THEME_PATH }),
      createTheme(THEME_PATH, theme),
      ...master,
      ...notesMaster,
      ...content,
    ],
    [
      { type: 'officeDocument', target: PRESENTATION_PATH },
      { type: 'core-properties', target: CORE_PROPERTIES_PATH },
      { type: 'extended-properties', target: APP_PROPERTIES_PATH },
    ],
  )
}

// Each master needs a theme of its own: PowerPoint repairs a file where two share one.
const NOTES_THEME_PATH = 'ppt/theme/theme2.xml'

function createTheme(path: string, content: string): PackagePart {
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
    content,
    relationships: [],
  }
}
