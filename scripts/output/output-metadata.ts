import type { PresentationProperties } from '../pptx/presentation.ts'

/** What a file of any format says about itself: in its properties, and to search engines and screen readers. */
export type OutputMetadata = PresentationProperties
