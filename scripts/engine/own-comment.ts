/** `<!-- lectern-disable-line … -->`: said to Lectern, and so neither a directive nor a note of the presenter. */
export function isOwnComment(comment: string): boolean {
  return /^\s*lectern-disable-(?:next-)?line(?:\s|$)/.test(comment)
}
