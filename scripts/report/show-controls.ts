/**
 * Text of authors and file names, made safe for a terminal, a log or a screen: control characters (C0, DEL, C1), line and
 * paragraph separators and bidirectional overrides are written as `\u{1b}` instead of acting.
 */
export function showControls(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
