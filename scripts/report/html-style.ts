/** Of the HTML report. Contrast of all text is 4.5 to 1 or more, on light and on dark. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#7a5200, #ffcb6b); --info: light-dark(#0b57a4, #8ab4f8) }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem }
h1, h2, h3 { line-height: 1.2; overflow-wrap: anywhere }
h2 { border-top: 1px solid; padding-top: 1rem }
p { margin: .25rem 0; overflow-wrap: anywhere }
.pair { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)) }
svg { border: 1px solid; display: block; height: auto; width: 100% }
svg rect { fill: none; stroke-width: 6 }
svg text { fill: #fff; font-weight: bold; paint-order: stroke; stroke: #000; stroke-width: 8 }
g.error rect { stroke: #e5261c } g.warning rect { stroke: #e58a00 } g.info rect { stroke: #1a73e8 }
.findings { list-style: none; margin: 0; padding: 0 }
.findings li { border-left: 4px solid; margin-bottom: 1rem; padding-left: .75rem }
.number { border: 1px solid; border-radius: 1em; display: inline-block; min-width: 1.5em; text-align: center }
strong.error { color: var(--error) } strong.warning { color: var(--warning) } strong.info { color: var(--info) }
pre { font-size: .85rem; overflow-wrap: anywhere; white-space: pre-wrap }
.place { font-size: .85rem }
`
