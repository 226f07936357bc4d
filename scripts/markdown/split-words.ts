/** A piece of a text, with its place there: from `start` up to but without `end`, in UTF-16 units. */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/** Runs of letters and digits. A sign for private use, which icons are made of, is a word of its own. */
export function splitWords(text: string, offset = 0): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|\p{Co}/gu)].map(({ 0: word, index }) => ({
    text: word.normalize('NFC'),
    start: offset + index,
    end: offset + index + word.length,
  }))
}
