import type { LiveDeck } from '../model/live-deck.ts'
import { escapeHtml } from '../report/escape-html.ts'
import { putNumbers } from './slide-numbers.ts'

/** The first slide of a deck as a document of its own, for the list of decks. Nothing in it moves, leads anywhere or runs. */
export function firstSlide({ title, lang, fonts, css, slides: [first] }: LiveDeck): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${escapeStyle(fonts)}</style>
<style>${escapeStyle(css.join(''))}</style>
<style>${STYLE}</style>
</head>
<body inert>
<div class="marpit">${first ? putNumbers(first.html, first.numbers) : ''}</div>
</body>
</html>
`
}

/**
 * @param host as the browser wrote it, after it was checked
 */
export function firstSlidePolicy(host: string): string {
  const files = `http://${host}/~/file/ data:`
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${files}`,
    `font-src ${files}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    // Of the same origin, or it could not load its fonts; but without scripts.
    'sandbox allow-same-origin',
  ].join('; ')
}

const STYLE = `
html, body { margin: 0; height: 100%; overflow: hidden; background: transparent }
.marpit, svg[data-marpit-svg] { display: block; width: 100%; height: 100% }
`

/** In a string of CSS, `</style` would end the element; a backslash before the slash means the same. */
function escapeStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, '<\\/')
}
