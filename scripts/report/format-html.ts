import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'
import { countFindings, describeCounts } from './count-findings.ts'
import { escapeHtml } from './escape-html.ts'
import type { Findings } from './findings.ts'
import { formatCodeFrame } from './format-code-frame.ts'
import { placeOf, remedies } from './format-pretty.ts'
import { HTML_STYLE } from './html-style.ts'
import type { PicturedSlide } from './pictured-slide.ts'
import { showControls } from './show-controls.ts'

/**
 * One file for people who look at a talk together: findings by file and slide, with pictures of the slides. It runs no script and loads
 * nothing, and its policy keeps it so whatever the decks say.
 */
export function formatHtml({ diagnostics, sources, decks, slides = [] }: Findings): string {
  const counts = `${describeCounts(countFindings(diagnostics))} in ${decks} ${decks === 1 ? 'deck' : 'decks'}`
  const files = [...new Set(diagnostics.map(({ file }) => file))]
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${digest(HTML_STYLE)}'; base-uri 'none'; form-action 'none'`
  const sections = files.map((file, index) => {
    const found = diagnostics.filter((diagnostic) => diagnostic.file === file)
    const own = slides.filter((slide) => slide.file === file)
    return formatFile(file, `file-${index + 1}`, found, own, sources[file])
  })
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(counts)}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>What an audience would see</h1><p>${escapeHtml(counts)}</p>${formatContents(files, diagnostics)}</header>`,
    '<main>',
    ...sections,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function formatContents(files: readonly string[], diagnostics: readonly Diagnostic[]): string {
  if (files.length < 2) return ''
  const items = files.map((file, index) => {
    const counts = describeCounts(countFindings(diagnostics.filter((one) => one.file === file)))
    return `<li><a href="#file-${index + 1}">${shown(file)}</a>: ${escapeHtml(counts)}</li>`
  })
  return `<nav aria-label="Files"><ul>${items.join('')}</ul></nav>`
}

function formatFile(
  file: string,
  id: string,
  diagnostics: readonly Diagnostic[],
  slides: readonly PicturedSlide[],
  source: string | undefined,
): string {
  const numbers = [...new Set(diagnostics.map(({ slide }) => slide))].sort((a, b) => (a ?? 0) - (b ?? 0))
  const parts = numbers.map((number) => {
    const found = diagnostics.filter(({ slide }) => slide === number)
    const picture = slides.find((slide) => slide.number === number)
    const title = number === undefined ? '' : `<h3>Slide ${number}</h3>`
    const items = found.map((one, index) => formatFinding(one, labelOf(one, index, picture), source))
    const figure = picture ? formatPicture(picture, found) : ''
    return `<section class="slide">${title}<div class="pair">${figure}<ul class="findings">${items.join('')}</ul></div></section>`
  })
  return `<section aria-labelledby="${id}"><h2 id="${id}">${shown(file)}</h2>${parts.join('\n')}</section>`
}

/** Number of a finding in the picture of its slide; absent where it has no place there. */
function labelOf(finding: Diagnostic, index: number, picture: PicturedSlide | undefined): number | undefined {
  return picture?.marks.has(finding) ? index + 1 : undefined
}

/** Drawn as attributes of a drawing: the policy allows no style but that of the file. */
function formatPicture(picture: PicturedSlide, found: readonly Diagnostic[]): string {
  const { jpeg, marks, number, width, height } = picture
  const outlines = found.flatMap((finding, index) => {
    const place = marks.get(finding)
    if (place === undefined) return []
    const { x, y } = place
    const size = Math.round(height / 18)
    return [
      `<g class="${finding.severity}"><rect x="${round(x)}" y="${round(y)}" width="${round(place.width)}" height="${round(place.height)}"/>`,
      // Before the place, where there is nothing mostly; or else within.
      `<text x="${round(Math.max(size, x - size / 4))}" y="${round(Math.max(0, y) + size)}" font-size="${size}" text-anchor="end">${index + 1}</text></g>`,
    ]
  })
  const said = outlines.length === 0 ? `Slide ${number}` : `Slide ${number}, with what is wrong outlined`
  const data = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`
  return `<svg role="img" aria-label="${said}" viewBox="0 0 ${width} ${height}"><image href="${data}" width="${width}" height="${height}"/>${outlines.join('')}</svg>`
}

function round(length: number): number {
  return Math.round(length)
}

function formatFinding(
  diagnostic: Diagnostic,
  label: number | undefined,
  source: string | undefined,
): string {
  const { severity, message, rule, span } = diagnostic
  const frame = span && source !== undefined ? formatCodeFrame(source, span) : []
  const number = label === undefined ? '' : `<span class="number">${label}</span> `
  return [
    `<li><p>${number}<strong class="${severity}">${severity}</strong> <span dir="auto">${shown(message)}</span></p>`,
    frame.length === 0 ? '' : `<pre>${escapeHtml(frame.join('\n'))}</pre>`,
    ...remedies(diagnostic).map((remedy) => `<p dir="auto">${escapeHtml(remedy)}</p>`),
    `<p class="place">${escapeHtml(placeOf(diagnostic))} · ${escapeHtml(rule)}</p></li>`,
  ].join('')
}

function shown(text: string): string {
  return escapeHtml(showControls(text))
}
