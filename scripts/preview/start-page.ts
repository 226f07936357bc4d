import type { Diagnostic } from '../model/diagnostic.ts'
import { escapeHtml } from '../report/escape-html.ts'
import { placeOf } from '../report/format-pretty.ts'
import { showControls } from '../report/show-controls.ts'
import type { PreviewDeck, PreviewState } from './preview-state.ts'
import { START_STYLE } from './start-style.ts'

/** Where the first slide of a deck is, to be shown small: followed by the address of the deck. */
export const FIRST_SLIDES = '/~/first'

/** The list of decks. `notice` says why it is shown in place of a deck. */
export function startPage({ decks, others, problem }: PreviewState, notice?: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Decks</title>
<style>${START_STYLE}</style>
</head>
<body>
<main>
<h1>Decks</h1>
${notice === undefined ? '' : `<p class="notice">${escapeHtml(showControls(notice))}</p>`}
${problem ? `<p class="problem"><strong>${escapeHtml(showControls(problem.message))}</strong><br>${escapeHtml(showControls(problem.hint))}</p>` : ''}
<ul class="decks">
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

function deckItem({ name, file, title, slides, speaking, version, diagnostics }: PreviewDeck): string {
  const address = escapeHtml(deckAddress(name))
  const facts = [
    ...(slides === 0 ? [] : [count(slides, 'slide')]),
    ...(speaking === undefined
      ? []
      : [`<span title="From the words of the notes">${speakingTime(speaking)}</span>`]),
  ]
  return [
    `<li><i class="first"><iframe src="${FIRST_SLIDES}${address}?${escapeHtml(encodeURIComponent(version))}" sandbox="allow-same-origin" loading="lazy" tabindex="-1" aria-hidden="true" title=""></iframe></i>`,
    `<a href="${address}"><b>${escapeHtml(showControls(title || name))}</b><code>${escapeHtml(showControls(file))}</code></a>`,
    `<small>${facts.join(' · ')}</small><p>${badge(diagnostics, 'error')}${badge(diagnostics, 'warning')}</p></li>`,
  ].join('')
}

/** Notes are never spoken to the second. */
function speakingTime(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return 'under 1 min'
  if (minutes < 60) return `about ${minutes} min`
  const rest = minutes % 60
  return `about ${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
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
