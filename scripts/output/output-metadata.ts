/** What a file says about itself: in its properties, and to search engines and screen readers. */
export type OutputMetadata = {
  /** Plain text. */
  readonly title: string
  readonly author?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** `SOURCE_DATE_EPOCH`, never the time of the build. Absent = the file says no date. */
  readonly modified?: Date
}
