/// <reference lib="dom" />

/** The element of a slide, outside of the document: nothing in it is loaded or run yet. */
export function parseSlide(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const slide = template.content.firstElementChild
  if (slide === null) throw new Error('A slide has no element')
  // marp-core's script did the same to the slides that came with the document: elements that browsers do not let be extended
  // became elements of another name.
  for (const element of slide.querySelectorAll('[is^="marp-"]')) {
    const name = element.getAttribute('is') ?? ''
    const definition = customElements.get(name)
    if (definition === undefined || new definition().localName !== name) continue
    const replacement = document.createElement(name)
    for (const { name: attribute, value } of element.attributes) replacement.setAttribute(attribute, value)
    replacement.append(...element.childNodes)
    element.replaceWith(replacement)
  }
  return slide
}
