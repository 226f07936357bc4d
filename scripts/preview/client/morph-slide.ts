/// <reference lib="dom" />

/**
 * Makes `before`, which is on screen, look like `after`, and touches only what differs: pictures that stay do not flicker, a video
 * goes on, a fitted heading is not measured anew. What marp-cli's script wrote on elements stays. Answers the elements in which something
 * is new.
 */
export function morphSlide(before: Element, after: Element): readonly Element[] {
  const touched: Element[] = []
  const OWN = /^data-bespoke-/
  /** Of the slide itself, these are marp-cli's; Marpit does not write them. */
  const OWN_OF_SLIDE = /^(?:class|style|tabindex|aria-hidden)$/

  function equal(a: Node, b: Node): boolean {
    if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false
    if (!(a instanceof Element) || !(b instanceof Element)) return a.nodeValue === b.nodeValue
    if (!equalAttributes(a, b) || a.childNodes.length !== b.childNodes.length) return false
    return [...a.childNodes].every((child, index) => equal(child, b.childNodes[index] as Node))
  }

  function equalAttributes(a: Element, b: Element): boolean {
    const own = [...a.attributes].filter(({ name }) => !OWN.test(name))
    return (
      own.length === b.attributes.length && own.every(({ name, value }) => b.getAttribute(name) === value)
    )
  }

  /** Whether the one can become the other; what an element is, it is for life. */
  function isSameKind(a: Node, b: Node): boolean {
    if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) return false
    return !(a instanceof Element && b instanceof Element) || a.getAttribute('is') === b.getAttribute('is')
  }

  function morph(a: Node, b: Node, stays: (name: string) => boolean): void {
    if (!(a instanceof Element) || !(b instanceof Element)) {
      if (a.nodeValue === b.nodeValue) return
      a.nodeValue = b.nodeValue
      if (a.parentElement) touched.push(a.parentElement)
      return
    }
    for (const { name, localName, namespaceURI } of [...a.attributes]) {
      if (!stays(name) && !b.hasAttribute(name)) a.removeAttributeNS(namespaceURI, localName)
    }
    for (const { name, value, namespaceURI } of b.attributes) {
      if (a.getAttribute(name) !== value) a.setAttributeNS(namespaceURI, name, value)
    }
    morphChildren(a, b)
  }

  function morphChildren(a: Element, b: Element): void {
    const old = [...a.childNodes]
    const fresh = [...b.childNodes]
    let start = 0
    while (start < old.length && start < fresh.length && equal(old[start] as Node, fresh[start] as Node))
      start += 1
    let end = 0
    const most = Math.min(old.length, fresh.length) - start
    while (end < most && equal(old.at(-1 - end) as Node, fresh.at(-1 - end) as Node)) end += 1

    const leaving = old.slice(start, old.length - end)
    const behind = old[old.length - end] ?? null
    for (const node of fresh.slice(start, fresh.length - end)) {
      // Text between elements is of no importance for what belongs to what.
      const at = leaving.findIndex((one) => isSameKind(one, node))
      const twin = leaving[at]
      const passed = leaving.splice(0, at + 1)
      for (const one of passed) if (one !== twin) one.remove()
      if (twin !== undefined) morph(twin, node, (name) => OWN.test(name))
      else {
        const inserted = a.insertBefore(document.importNode(node, true), leaving[0] ?? behind)
        touched.push(inserted instanceof Element ? inserted : a)
      }
    }
    for (const node of leaving) node.remove()
  }

  morph(before, after, (name) => OWN.test(name) || OWN_OF_SLIDE.test(name))
  return touched
}
