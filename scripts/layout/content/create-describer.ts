/// <reference lib="dom" />

/** What an element says of itself, whatever it looks like. */
export type Describer = {
  /** Those that are read. */
  readonly attributesOf: (element: Element) => Record<string, string>
  /** `isDrawing`: what is in it cannot be read as text. */
  readonly altOf: (element: Element, isDrawing: boolean) => { readonly alt?: string }
  /** Address of what it plays: if there is a choice, what office programs play, whatever this browser does. `''` for none. */
  readonly addressOf: (element: HTMLMediaElement) => string
}

/** Runs in the page: its source is sent there, so everything it needs is inside of it. */
export function createDescriber(): Describer {
  const ATTRIBUTES =
    'id class lang href title start value reversed colspan rowspan data-marpit-fragment data-marpit-advanced-background'
  return { attributesOf, altOf, addressOf }

  function attributesOf(element: Element): Record<string, string> {
    const named = ATTRIBUTES.split(' ').flatMap((name) => {
      const value = element.getAttribute(name)
      return value === null ? [] : [[name, value] as const]
    })
    return Object.fromEntries(named)
  }

  /** What office programs play, whatever this browser does. */
  function addressOf(element: HTMLMediaElement): string {
    const sources = [...element.querySelectorAll('source')].map(({ src }) => src)
    const all = [element.src, ...sources, element.currentSrc].filter(Boolean)
    return all.find((url) => /\.(?:mp4|m4v|mov|mp3|m4a)$/i.test(url)) ?? all[0] ?? ''
  }

  function altOf(element: Element, isDrawing: boolean): { readonly alt?: string } {
    const given = element.getAttribute('alt') ?? element.getAttribute('aria-label')
    if (given !== null) return { alt: given }
    if (element.localName === 'figure') return { alt: element.querySelector('figcaption')?.textContent ?? '' }
    if (!isDrawing) return {}
    const copy = element.cloneNode(true) as Element
    for (const mute of copy.querySelectorAll('style, script, defs')) mute.remove()
    const said = copy.querySelector('annotation, title, desc')?.textContent
    const texts = [...copy.querySelectorAll('text')].map((text) => text.textContent?.trim()).filter(Boolean)
    return { alt: said?.trim() || texts.join(', ') || copy.textContent?.trim() || '' }
  }
}
