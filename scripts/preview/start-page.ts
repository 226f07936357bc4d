import type { Diagnostic } from '../model/diagnostic.ts'
import { placeOf } from '../report/format-pretty.ts'
import { showControls } from '../report/show-controls.ts'
import { escapeHtml } from './escape-html.ts'
import type { PreviewDeck, PreviewState } from './preview-state.ts'

/** The list of decks. `notice` says why it is shown in place of a deck. */
export function startPage({ decks, others, problem }: PreviewState, notice?: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Decks</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Decks</h1>
${notice === undefined ? '' : `<p class="notice">${escapeHtml(showControls(notice))}</p>`}
${problem ? `<p class="problem"><strong>${escapeHtml(showControls(problem.message))}</strong><br>${escapeHtml(showControls(problem.hint))}</p>` : ''}
<ul>
${decks.map(deckItem).join('\n')}
</ul>
${others.length === 0 ? '' : `<h2>Elsewhere in the project</h2>\n<ul class="others">${others.map(otherItem).join('\n')}</ul>`}
</main>
</body>
</html>
`
}

/** `/part/my%20talk` for `part/my talk`. */
export function deckAddress(name: string): string {
  return `/${name.split('/').map(encodeURIComponent).join('/')}`
}

function deckItem({ name, file, title, slides, diagnostics }: PreviewDeck): string {
  return `<li><a href="${escapeHtml(deckAddress(name))}"><b>${escapeHtml(showControls(title || name))}</b><span>${escapeHtml(showControls(file))}</span></a><small>${count(slides, 'slide')}</small>${
    badge(diagnostics, 'error') + badge(diagnostics, 'warning')
  }</li>`
}

function badge(diagnostics: readonly Diagnostic[], severity: 'error' | 'warning'): string {
  const found = diagnostics.filter((one) => one.severity === severity).length
  return found === 0 ? '' : `<em class="${severity}">${count(found, severity)}</em>`
}

function otherItem(diagnostic: Diagnostic): string {
  return `<li><em class="${diagnostic.severity}">${diagnostic.severity}</em><span>${escapeHtml(showControls(diagnostic.message))}<br><code>${escapeHtml(placeOf(diagnostic))}</code></span></li>`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

const STYLE = `
body { margin: 0; background: #f4f1ea; color: #1c2430; font: 17px/1.45 system-ui, sans-serif }
main { max-width: 760px; margin: 0 auto; padding: 9vh 24px }
h1 { font-size: 40px; letter-spacing: -0.02em; margin: 0 0 28px }
h2 { font-size: 17px; margin: 40px 0 12px; color: #5a6675 }
ul { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #ddd6c6; border-radius: 12px; overflow: hidden }
li { display: flex; align-items: center; gap: 12px; padding: 16px 20px; position: relative }
li + li { border-top: 1px solid #ebe6da }
ul:not(.others) li:hover { background: #faf8f3 }
a { flex: 1; min-width: 0; display: grid; gap: 2px; color: inherit; text-decoration: none }
a::after { content: ""; position: absolute; inset: 0 }
a:focus-visible { outline: none }
li:focus-within { outline: 3px solid #0b4f7a; outline-offset: -3px; border-radius: 12px }
a b { font-size: 20px; font-weight: 600 }
a span, code { color: #5a6675; font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
small { font-size: 15px; color: #5a6675; white-space: nowrap }
em { font-style: normal; font-size: 14px; font-weight: 600; padding: 3px 10px; border-radius: 99px; white-space: nowrap; background: #e8ecf1; color: #44546a }
em.error { background: #b3261e; color: #fff }
em.warning { background: #f7e3b5; color: #5f3f00 }
.others li { align-items: start; font-size: 15px; padding: 12px 20px }
.problem, .notice { border-radius: 12px; padding: 14px 20px; margin: 0 0 20px; overflow-wrap: anywhere }
.problem { background: #b3261e; color: #fff }
.notice { background: #fff; border: 1px solid #ddd6c6 }
`
