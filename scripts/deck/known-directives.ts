/** What may stand in the front matter, and (without the deck's own) in comments; `_` in front of a local one is a spot. */
export const KNOWN_DIRECTIVES: Readonly<Record<string, DirectiveShape>> = {
  marp: 'switch',
  theme: 'text',
  style: 'text',
  headingDivider: 'levels',
  lang: 'text',
  size: 'text',
  math: 'text',
  title: 'text',
  author: 'text',
  description: 'text',
  keywords: 'texts',
  url: 'text',
  image: 'text',
  transition: 'text',
  paginate: 'pagination',
  header: 'text',
  footer: 'text',
  class: 'texts',
  color: 'text',
  backgroundColor: 'text',
  backgroundImage: 'text',
  backgroundPosition: 'text',
  backgroundRepeat: 'text',
  backgroundSize: 'text',
}

export type DirectiveShape = 'text' | 'texts' | 'switch' | 'levels' | 'pagination'

/** `_class` → `class`. */
export function directiveName(key: string): string {
  return key.replace(/^_/, '')
}

export function shapeOfDirective(key: string): DirectiveShape | undefined {
  const name = directiveName(key)
  return Object.hasOwn(KNOWN_DIRECTIVES, name) ? KNOWN_DIRECTIVES[name] : undefined
}
