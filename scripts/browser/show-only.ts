/// <reference lib="dom" />
import type { RasterSource } from '../model/slide-content.ts'

/** Scripts for the page: the first lets one element be seen and nothing else, the second everything again. */
export function showOnly(source: RasterSource): { readonly hide: string; readonly show: string } {
  return { hide: `(${hideOthers})(${JSON.stringify(source)})`, show: `(${showAll})()` }
}

/** Runs in the page: its source is sent there. Hidden is hidden by `visibility`, so nothing moves. */
function hideOthers({ element, part }: RasterSource): void {
  const SLIDES = 'svg[data-marpit-svg]'
  const ONLY = '[data-lectern-only]'
  // Its own text has no element that could be hidden. Borders keep the colour that they take from `color`.
  const WITHOUT_LETTERS =
    '-webkit-text-fill-color: transparent !important; text-shadow: none !important; ' +
    'text-decoration-color: transparent !important; text-emphasis: none !important; -webkit-text-stroke: 0 !important'
  document.querySelectorAll(`${SLIDES} *`)[element]?.setAttribute('data-lectern-only', '')
  const hidden = [`${SLIDES} *:not(:where(${ONLY}, ${ONLY} *))`]
  if (part === 'alone') hidden.push(`${ONLY} *`, `${ONLY}::before`, `${ONLY}::after`)
  const seen = part === 'before' || part === 'after' ? `${ONLY}::${part}` : ONLY
  if (seen !== ONLY) hidden.push(ONLY, `${ONLY} *`)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `html, body { background: none !important } ${hidden.join(', ')} { visibility: hidden !important } ` +
      `${seen} { visibility: visible !important } ` +
      (part === 'alone' ? `${ONLY} { ${WITHOUT_LETTERS} } ` : '') +
      // They turn while a film loads.
      'video::-webkit-media-controls { display: none !important }',
  )
  document.adoptedStyleSheets.push(sheet)
}

/** Runs in the page: its source is sent there. */
function showAll(): void {
  for (const element of document.querySelectorAll('[data-lectern-only]')) {
    element.removeAttribute('data-lectern-only')
  }
  document.adoptedStyleSheets.pop()
}
