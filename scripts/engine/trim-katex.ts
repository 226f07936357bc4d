import type postcss from 'postcss'

/**
 * Leaves out the KaTeX fonts that no formula of the deck uses, and the old formats of the others: a deck with one
 * `$x$` would carry sixty font files.
 *
 * @param classes of all elements of the deck
 */
export function trimKatexFonts(root: postcss.Root, classes: ReadonlySet<string>): void {
  const used = new Set(['KaTeX_Main'])
  root.walkDecls(/^font(?:-family)?$/i, (declaration) => {
    const rule = declaration.parent
    if (rule?.type !== 'rule') return
    const families = declaration.value.match(/KaTeX_\w+/g) ?? []
    const applies = (rule as postcss.Rule).selectors.some((selector) =>
      [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => name === 'marpit' || classes.has(name)),
    )
    if (applies) for (const family of families) used.add(family)
  })
  root.walkAtRules('font-face', (face) => {
    let family: string | undefined
    face.walkDecls('font-family', ({ value }) => {
      family = /KaTeX_\w+/.exec(value)?.[0]
    })
    if (family === undefined) return
    if (!used.has(family)) face.remove()
    face.walkDecls('src', (source) => {
      source.value = /url\([^)]*\.woff2[^)]*\)\s*format\([^)]*\)/.exec(source.value)?.[0] ?? source.value
    })
  })
}
