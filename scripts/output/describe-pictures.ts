/**
 * Tells programs that read aloud what backgrounds and formulas show; a background without words is decoration.
 * Browsers do not see by themselves that a figure whose picture is in its style is one, and formulas are hidden from them
 * in favour of MathML, which does not get into a PDF.
 */
export function describePictures(html: string): string {
  return html.replace(BACKGROUND, describeBackground).replace(FORMULA, describeFormula)
}

/** As Marpit writes them, after `finishSlide`. */
const BACKGROUND = /<figure( style="[^"]*")>(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>/gs

function describeBackground(figure: string, style: string, caption = ''): string {
  if (!style.includes('background-image:')) return figure
  const words = wordsOf(caption)
  const said = words === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${words}"`
  return figure.replace('<figure', () => `<figure${said}`)
}

/** As KaTeX writes them. */
const FORMULA =
  /<span class="katex">((?:(?!<span class="katex-html").)*<annotation encoding="application\/x-tex">(.*?)<\/annotation>(?:(?!<span class="katex-html").)*)<span class="katex-html" aria-hidden="true">/gs

function describeFormula(_start: string, markup: string, source: string): string {
  return `<span class="katex" role="img" aria-label="${wordsOf(source)}">${markup}<span class="katex-html">`
}

/** What is in tags is markup, also that of emoji; the rest is escaped already, but for an attribute. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('"', '&quot;')
    .trim()
}
