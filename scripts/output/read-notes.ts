import { readNote } from '../markdown/read-note.ts'
import type { NoteParagraph } from '../model/note.ts'
import type { RenderedSlide } from '../model/rendered-deck.ts'

/** The notes of a slide for a presentation, an empty line between two comments. */
export function readNotes(slide: RenderedSlide | undefined): readonly NoteParagraph[] {
  return (slide?.notes ?? []).flatMap((note, index) => [
    ...(index > 0 ? [{ runs: [] }] : []),
    ...readNote(note),
  ])
}
