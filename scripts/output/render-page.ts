import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { describePictures } from './describe-pictures.ts'

/**
 * The document that is measured, printed and pictured: all slides, one below the other, nothing else.
 * `scripts` run in this order, after all slides: the first does the auto-scaling.
 */
export function renderPage(deck: RenderedDeck, scripts: readonly string[]): string {
  return `<!doctype html>
<html lang="${escapeHtml(deck.lang)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(deck.title)}</title>
<link rel="icon" href="data:,">
<style>${escapeStyle(deck.css)}</style>
<style>${pageCss(deck)}</style>
</head>
<body>
<div class="marpit">${deck.slides.map(({ html }) => describePictures(html)).join('\n')}</div>
${scripts.map((script) => `<script>${pageScript(script)}</script>`).join('')}
</body>
</html>
`
}

/** The script as it stands in the document: `PageRequest.scripts` must name exactly this. */
export function pageScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c')
}

/** Where a slide lies in the document. `index` from 0. */
export function slideRectangle({ width, height }: RenderedDeck, index: number): Rectangle {
  return { x: 0, y: index * height, width, height }
}

/**
 * One page for each slide, and no page after the last. Nothing moves: a picture of a moment in between would differ
 * from build to build.
 */
function pageCss({ width, height }: RenderedDeck): string {
  return `@page { size: ${width}px ${height}px; margin: 0 }
html, body { margin: 0 !important; padding: 0 !important; background: #fff }
body > div.marpit > svg[data-marpit-svg] {
  display: block !important; width: ${width}px !important; height: ${height}px !important;
  break-inside: avoid; break-after: page
}
body > div.marpit > svg[data-marpit-svg]:last-of-type { break-after: auto }
*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important }`
}

/** `</style` in a string of the theme would end the element; a backslash before the slash means the same to CSS. */
function escapeStyle(css: string): string {
  return css.replace(/<\//g, '<\\/')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
