/** Most pixels of one picture, all frames together. A browser takes 2.4 GB to print five times as many. */
export const MAX_PIXELS = 50_000_000

/** A picture within the limits decodes in a second; what takes longer was made to. */
export const DECODE_SECONDS = 20
