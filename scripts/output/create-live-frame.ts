import type { LiveFrame } from '../model/live-deck.ts'
import { readLastScript, readPlainScript } from './deck-scripts.ts'
import { runMarpCli } from './run-marp-cli.ts'

/** What marp-cli's template is given in place of a deck. It writes all of them as they are. */
const MARKS = { title: 'lectern:title', css: 'lectern:css', slides: 'lectern:slides', note: 'lectern:note' }

/** marp-cli's document with its presenter view and navigation, to be filled with slides again and again. */
export async function createLiveFrame(lang: string): Promise<LiveFrame> {
  const [browserScript, document] = await Promise.all([
    readPlainScript(),
    runMarpCli({ html: MARKS.slides, css: MARKS.css, comments: [[MARKS.note]], title: MARKS.title, lang }),
  ])
  const script = readLastScript(document)
  const pieces = cut(document, [
    `<title>${MARKS.title}</title><meta property="og:title" content="${MARKS.title}"><meta charset="UTF-8">`,
    `<style>${MARKS.css}</style>`,
    MARKS.slides,
    `<div class="bespoke-marp-note" data-index="0" tabindex="0"><p>${MARKS.note}</p></div>`,
    `<script>${script}</script>`,
  ])
  return {
    scripts: [browserScript, script],
    write: ({ title, fonts, css, slides, notes, client }) => {
      const fillings = [
        `<meta charset="UTF-8"><title>${escapeText(title)}</title>`,
        [writeStyle('fonts', fonts), ...css.map((group) => writeStyle('css', group))].join(''),
        // The id is where marp-cli's script looks for slides, the class is in the selectors of the deck's CSS.
        `<div id=":$p" class="marpit">${slides}</div><script>${browserScript}</script>`,
        notes,
        `${client}<script>${script}</script>`,
      ]
      return pieces.map((piece, index) => piece + (fillings[index] ?? '')).join('')
    },
  }
}

/** What stands before, between and after these parts of the text. */
function cut(text: string, parts: readonly string[]): readonly string[] {
  let rest = text
  const pieces = parts.map((part) => {
    const at = rest.indexOf(part)
    if (at < 0) throw new Error(`The document of marp-cli holds no \`${part.slice(0, 80)}\``)
    const piece = rest.slice(0, at)
    rest = rest.slice(at + part.length)
    return piece
  })
  return [...pieces, rest]
}

function writeStyle(name: 'fonts' | 'css', css: string): string {
  return `<style data-lectern="${name}">${escapeStyle(css)}</style>`
}

/** In a string of CSS, `</style` would end the element; a backslash before the slash means the same. */
function escapeStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, '<\\/')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
