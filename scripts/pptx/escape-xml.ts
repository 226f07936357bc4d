/** Text for an element or an attribute in double quotes. Characters that XML 1.0 cannot carry are left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (character) => ENTITIES[character] ?? character)
}

/**
 * Text for `a:t`, where PowerPoint reads `_x0041_` as `A`: such a sequence of the author gets its underscore escaped
 * in the same notation.
 */
export function escapeRunText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

// Control characters but TAB, LF and CR, non-characters, and halves of surrogate pairs.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const SPECIAL = /[&<>"\t\n\r]/g

// White space is escaped because attributes would turn it into blanks.
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
