export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Declarations of the namespaces that every part of a presentation uses. */
export const NAMESPACES: string = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ')

/** Content type of a part of PresentationML: `slide`, `slideLayout`, … */
export function presentationType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`
}
