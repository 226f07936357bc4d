/** What a file says about itself: in its properties, and to search engines and screen readers. */
export type OutputMetadata = {
  /** Plain text. */
  readonly title: string
  readonly author?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** `SOURCE_DATE_EPOCH`, or the newest of the sources: never the time of the build. */
  readonly modified: Date
}
