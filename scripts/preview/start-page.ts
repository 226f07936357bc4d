import { escapeHtml } from './dress-deck.ts'
import type { PreviewState } from './preview-state.ts'

/** The list of decks. It has no script: it is loaded again by hand. */
export function startPage({ decks, diagnostics, problem }: PreviewState): string {
  const items = decks.map(({ name, title, slides }) => {
    const found = diagnostics.get(name) ?? []
    const errors = found.filter(({ severity }) => severity === 'error').length
    const warnings = found.filter(({ severity }) => severity === 'warning').length
    const href = `/${name.split('/').map(encodeURIComponent).join('/')}`
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(title || name)}</a><span>${escapeHtml(name)}.md, ${slides} slides${
      errors + warnings > 0 ? `, <b>${errors} errors, ${warnings} warnings</b>` : ''
    }</span></li>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lectern</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Decks</h1>
${problem ? `<p><strong>${escapeHtml(problem.message)}</strong><br>${escapeHtml(problem.hint)}</p>` : ''}
<ul>${items.join('\n')}</ul>
</body>
</html>
`
}

const STYLE = `
body { font: 18px/1.5 system-ui, sans-serif; color: #1c2430; background: #f5f2ea; margin: 8vh auto; max-width: 720px; padding: 0 24px }
ul { list-style: none; padding: 0; display: grid; gap: 12px }
li { background: #fff; border: 1px solid #d9d3c4; border-radius: 8px; padding: 16px 20px; display: grid }
a { font-size: 24px; font-weight: 600; color: #0b4f7a }
span { color: #5a6675 }
b { color: #b3261e; font-weight: 600 }
p { background: #b3261e; color: #fff; padding: 12px 16px; border-radius: 8px }
`
