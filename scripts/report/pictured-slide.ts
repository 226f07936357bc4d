import type { Diagnostic } from '../model/diagnostic.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'

/** A slide on which something was found, as the audience would see it. */
export type PicturedSlide = {
  /** As `Diagnostic.file`. */
  readonly file: string
  /** From 1. */
  readonly number: number
  /** Size of the slide in CSS pixels; the picture is smaller. */
  readonly width: number
  readonly height: number
  readonly jpeg: Uint8Array
  /** Where on the slide a finding is, in CSS pixels. Without those of which nobody knows. */
  readonly marks: ReadonlyMap<Diagnostic, Rectangle>
}
