/** Damage that stays as it is, for want of evidence or of a dictionary: damaged, what was meant. */
export const KNOWN_FAILURES: readonly (readonly [string, string])[] = [
  // Two natural letters are left.
  ['about license π', 'about license 🪪'],
  ['š transportation', '🚥 transportation'],
  // A lone pair in a code page whose leads are box lines, at the start of a word.
  ['┬┐que diferencia hay?', '¿que diferencia hay?'],
  // One letter with a lost byte, in a document that proves nothing else.
  ['Packaging fixes by MichaÅ\ufffd', 'Packaging fixes by Michał'],
]
