import postcss from 'postcss'

/** Themes that are always there. */
export const BUILT_IN_THEMES: readonly string[] = ['default', 'gaia', 'uncover']

/** The name that decks use, from the `@theme` comment. */
export function readThemeName(css: string): string | undefined {
  let theme: string | undefined
  parse(css)?.walkComments(({ text }) => {
    for (const [, name] of text.matchAll(/^[*!\s]*@theme\s+(.+)$/gm)) theme = name?.trim()
  })
  return theme
}

/** What `size:` may say: names from `@size 4:3 960px 720px`. `false` for one that the theme takes back: `@size 4:3 false`. */
export function readThemeSizes(css: string): ReadonlyMap<string, boolean> {
  const sizes = new Map<string, boolean>()
  parse(css)?.walkComments(({ text }) => {
    for (const [, name = '', rest = ''] of text.matchAll(/^[*!\s]*@size\s+(\S+)\s+(.+?)\s*$/gm))
      sizes.set(name, rest !== 'false')
  })
  return sizes
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
