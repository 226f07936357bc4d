import type { Reading } from './read-lossy.ts'

/** What is done about one token: text in its place, a question, or nothing. */
export type Settlement =
  | {
      readonly kind: 'edit'
      readonly end: number
      readonly text: string
      readonly option: Reading | undefined
    }
  | { readonly kind: 'doubt'; readonly end: number; readonly choices: readonly Choice[] }

/** One answer to a doubt: the text for the whole span of the doubt. */
export type Choice = { readonly text: string; readonly option: Reading }
