import postcss from 'postcss'
import valueParser from 'postcss-value-parser'

/**
 * Letters come in several weights, symbols in one. They must not be one family: for bold text a browser looks at
 * the bold faces of a family only, and a bold arrow would be an empty box.
 */
export const FALLBACK = {
  letters: 'Lectern Fallback',
  symbols: 'Lectern Symbols',
  monoLetters: 'Lectern Fallback Mono',
  monoSymbols: 'Lectern Symbols Mono',
} as const

/** Ready for `font-family`. */
export const SANS_FALLBACK: string = `"${FALLBACK.letters}","${FALLBACK.symbols}"`
export const MONO_FALLBACK: string = `"${FALLBACK.monoLetters}","${FALLBACK.monoSymbols}",${SANS_FALLBACK}`

/**
 * Puts our own fonts in front of the ones that differ from machine to machine (`sans-serif`, `system-ui`), wherever
 * `root` chooses fonts. Behind `serif` and the decorative kinds: for those we have nothing that looks like them.
 */
export function addFallbackFamilies(root: postcss.Root): void {
  changeFamilies(root, withFallback)
}

/**
 * Puts our own fonts in front of the first one that means what the system has (`-apple-system`): what follows it, such as
 * `Open Sans`, is there on this machine by chance.
 */
export function preferFallbackFamilies(root: postcss.Root): void {
  changeFamilies(root, preferFallback)
}

/** The same for the value of a `style` attribute. */
export function addInlineFallbackFamilies(style: string): string {
  if (!/font/i.test(style)) return style
  try {
    const root = postcss.parse(style)
    addFallbackFamilies(root)
    return root.toString()
  } catch {
    return style // no CSS: browsers ignore what they cannot read, so nothing is lost
  }
}

/** By their full names: themes may call their own fonts `Lectern …`, too. */
export const OUR_FAMILIES: readonly string[] = [...Object.values(FALLBACK), 'Lectern Emoji']
const OF_THE_MACHINE = /^(?:sans-serif|monospace|system-ui|ui-(?:sans-serif|monospace|rounded))$/i
const DECORATIVE = /^(?:serif|ui-serif|cursive|fantasy|math|emoji|fangsong)$/i
const KEPT =
  /^(?:inherit|initial|unset|revert|revert-layer|caption|icon|menu|message-box|small-caption|status-bar)$/i

/** What themes write for the fonts that systems show menus and terminals in. */
const OF_A_SYSTEM = /^["']?(?:-apple-system|BlinkMacSystemFont|Segoe UI|system-ui|ui-sans-serif)["']?$/i
const MONO_OF_A_SYSTEM = /^["']?(?:ui-monospace|SFMono-Regular|SF Mono)["']?$/i

function changeFamilies(root: postcss.Root, change: (value: string, always: boolean) => string): void {
  root.walkDecls((declaration) => {
    const parent = declaration.parent
    // There `font-family` is the name that the font gets.
    if (parent?.type === 'atrule' && /^font-/i.test((parent as postcss.AtRule).name)) return
    const property = declaration.prop.toLowerCase()
    if (property === 'font-family' || property === 'font') {
      declaration.value = change(declaration.value, true)
    } else if (property.startsWith('--')) declaration.value = change(declaration.value, false)
  })
}

function preferFallback(value: string): string {
  const families = splitFamilies(value)
  const first = families.findIndex((family) => OF_A_SYSTEM.test(family) || MONO_OF_A_SYSTEM.test(family))
  if (first < 0) return value
  const ours = MONO_OF_A_SYSTEM.test(families[first] ?? '') ? MONO_FALLBACK : SANS_FALLBACK
  return [...families.slice(0, first), ours, ...families.slice(first)].join(',')
}

/** @param always also for a list that ends in no generic family */
function withFallback(value: string, always: boolean): string {
  if (OUR_FAMILIES.some((family) => value.includes(family)) || KEPT.test(value.trim())) return value
  const families = splitFamilies(value)
  const kinds = families.map((family) => lastWord(family))
  const first = kinds.findIndex((kind) => OF_THE_MACHINE.test(kind))
  // A custom property is a list of families only if it says so by its end: `--font: Inter, sans-serif`.
  if (!always && !(families.length > 1 && isGeneric(kinds.at(-1) ?? ''))) return value

  const mono = kinds.some((kind) => /^(?:ui-)?monospace$/i.test(kind))
  const ours = mono ? MONO_FALLBACK : SANS_FALLBACK
  if (first < 0) return [...families, ours].join(',')
  // In `font: 2em sans-serif` the size stands before the first family and must stay there.
  const family = families[first] ?? ''
  const prefix = family.slice(0, family.length - (kinds[first]?.length ?? 0))
  return [...families.slice(0, first), prefix + ours, kinds[first], ...families.slice(first + 1)].join(',')
}

function isGeneric(kind: string): boolean {
  return OF_THE_MACHINE.test(kind) || DECORATIVE.test(kind)
}

/** At commas outside of functions and strings. */
function splitFamilies(value: string): readonly string[] {
  const families = ['']
  for (const node of valueParser(value).nodes) {
    if (node.type === 'div' && node.value === ',') families.push('')
    else families.push((families.pop() ?? '') + valueParser.stringify(node))
  }
  return families.map((family) => family.trim())
}

/** The last word outside of quotes and functions; `''` when there is none. */
function lastWord(family: string): string {
  const node = valueParser(family).nodes.at(-1)
  return node?.type === 'word' ? node.value : ''
}
