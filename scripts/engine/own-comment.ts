/**
 * The first word of a comment that is said to Lectern, as the source of a regular expression. Mistyped ones are among them: they are
 * reported, and nobody wants to read them aloud.
 */
export const OWN_COMMAND = 'lectern-(?:disable|enable|ignore)(?:-\\w+)*'

const OWN = new RegExp(`^\\s*${OWN_COMMAND}:?(?:\\s|$)`)

/** `<!-- lectern-disable-line … -->`: said to Lectern, and so neither a directive nor a note of the presenter. */
export function isOwnComment(comment: string): boolean {
  return OWN.test(comment)
}
