import type { AssetGate } from '../model/asset.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { readLastScript, readPlainScript } from './deck-scripts.ts'
import { htmlPolicy } from './html-policy.ts'
import type { OutputMetadata } from './output-metadata.ts'
import { createResources, type OutputRefusal } from './resources.ts'
import { rewriteLink } from './rewrite-link.ts'
import { runMarpCli } from './run-marp-cli.ts'
import { sealHtml } from './seal-html.ts'

export type HtmlOutput = {
  readonly html: string
  /** What is missing from it, in order of URL. */
  readonly refusals: readonly OutputRefusal[]
}

/**
 * The deck as one HTML file with marp-cli's navigation and presenter view, that works from a disk without any
 * network: pictures, styles and fonts are inside, and nothing but our two scripts can run.
 */
export async function renderHtml(
  deck: RenderedDeck,
  metadata: OutputMetadata,
  gate: AssetGate,
  pageUrl: string,
  findDeck: FindLinkedDeck = () => undefined,
): Promise<HtmlOutput> {
  const browserScript = await readPlainScript()
  const document = await runMarpCli({
    html: writeSlides(deck, browserScript),
    // In a string of CSS, `</style` would end the element; a backslash before the slash means the same.
    css: deck.css.replace(/<\/(?=style)/gi, '<\\/'),
    comments: deck.slides.map(({ notes }) => notes),
    title: metadata.title,
    author: metadata.author,
    description: metadata.description,
    keywords: metadata.keywords,
    lang: metadata.lang,
  })
  const scripts = [browserScript, readLastScript(document)]
  const resources = createResources(gate)
  const sealed = await sealHtml(document, {
    base: pageUrl,
    scripts,
    resources,
    linkTo: (href) => rewriteLink(href, findDeck),
  })
  return { html: addHead(sealed, scripts, metadata), refusals: resources.refusals() }
}

/** The id is where marp-cli's script looks for slides, the class is in the selectors of the deck's CSS. */
function writeSlides({ slides }: RenderedDeck, browserScript: string): string {
  const html = slides.map((slide) => slide.html).join('\n')
  return `<div id=":$p" class="marpit">${html}</div><script>${browserScript}</script>`
}

/** The policy only covers what comes after it; the encoding has to be in the first 1024 bytes. */
function addHead(html: string, scripts: readonly string[], { keywords }: OutputMetadata): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${htmlPolicy(scripts)}">`
  const [start, rest] = splitAt(html, '<head>')
  const keyword =
    keywords?.length === 1 ? `<meta name="keywords" content="${escapeAttribute(keywords[0] ?? '')}">` : ''
  return `${start}<meta charset="UTF-8">${policy}${keyword}${rest.replace('<meta charset="UTF-8">', '')}`
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const end = text.indexOf(mark) + mark.length
  return [text.slice(0, end), text.slice(end)]
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
