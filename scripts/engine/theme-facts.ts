import postcss from 'postcss'

/** Themes that are always there. */
export const BUILT_IN_THEMES: readonly string[] = ['default', 'gaia', 'uncover']

/** One `@size` of a theme: what `size: 4:3` in a deck can ask for. Lengths as written. */
export type ThemeSize = { readonly name: string; readonly width: string; readonly height: string }

/** The name that decks use, from the `@theme` comment. */
export function readThemeName(css: string): string | undefined {
  return readMeta(css, 'theme').at(-1)
}

/** Sizes that the theme itself offers; those of imported themes come on top. */
export function readThemeSizes(css: string): readonly ThemeSize[] {
  return readMeta(css, 'size').flatMap((value) => {
    const [name, width, height] = value.split(/\s+/)
    return name !== undefined && width !== undefined && height !== undefined ? [{ name, width, height }] : []
  })
}

/** Classes that the theme gives a meaning to on whole slides: `section.lead`, `:root.invert`. Sorted. */
export function readThemeClasses(css: string): readonly string[] {
  const classes = new Set<string>()
  for (const selector of readSelectors(css)) {
    for (const [compound] of selector.matchAll(/(?:^|[\s>+~,(])(?:section|:root)(?![\w-])[^\s>+~,]*/g)) {
      for (const [, name] of compound.matchAll(/\.(-?[_a-zA-Z\u0080-\uffff][\w\u0080-\uffff-]*)/g)) {
        if (name !== undefined) classes.add(name)
      }
    }
  }
  return [...classes].sort()
}

/** Other themes and style sheets that the theme imports, as written. */
export function readThemeImports(css: string): readonly string[] {
  const imports: string[] = []
  parse(css)?.walkAtRules(/^import(-theme)?$/, ({ params }) => {
    const target = /^\s*(?:url\(\s*)?(["']?)(.*?)\1\s*(?:\)|$|\s)/.exec(params)?.[2]
    if (target) imports.push(target)
  })
  return imports
}

function readMeta(css: string, key: string): readonly string[] {
  const values: string[] = []
  parse(css)?.walkComments(({ text }) => {
    for (const [, name, value] of text.matchAll(/^[*!\s]*@([\w-]+)\s+(.+)$/gm)) {
      if (name === key && value !== undefined) values.push(value.trim())
    }
  })
  return values
}

function readSelectors(css: string): readonly string[] {
  const selectors: string[] = []
  parse(css)?.walkRules((rule) => {
    // Nested rules: `section { &.lead {} }`.
    const parent = rule.parent?.type === 'rule' ? (rule.parent as postcss.Rule).selector : ''
    for (const selector of rule.selectors) {
      selectors.push(selector.includes('&') ? selector.replaceAll('&', parent) : selector)
    }
  })
  return selectors
}

function parse(css: string): postcss.Root | undefined {
  try {
    return postcss.parse(css)
  } catch {
    return undefined // a theme that is no CSS has no facts; the check of themes says what is wrong
  }
}
