/** Longest text of an author that a message repeats. */
const MAX_LENGTH = 60

/**
 * Text of an author for a message: in backticks, on one line, with everything visible that would act instead of
 * being seen (control and bidirectional characters as `\u{202e}`), and its middle left out when it is long.
 */
export function quoteText(text: string): string {
  const visible = showHidden(text.replace(/\s+/g, ' '))
  const characters = [...visible]
  if (characters.length <= MAX_LENGTH) return `\`${visible}\``
  const half = (MAX_LENGTH - 1) / 2
  return `\`${characters.slice(0, Math.ceil(half)).join('')}…${characters.slice(-Math.floor(half)).join('')}\``
}

/** Control characters, direction marks and what else has no shape, written as `\u{202e}`. A backtick would end the quotation. */
export function showHidden(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff`]/g,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
