import type { RawElement } from './raw-page.ts'

/** An element and all around it, from the inside out, up to the section. */
export function* raiseFrom(elements: readonly RawElement[], index: number): Generator<RawElement> {
  for (let at = index; at >= 0; ) {
    const element = elements[at]
    if (element === undefined) return
    yield element
    at = element.parent
  }
}

export function isEmoji(elements: readonly RawElement[], index: number): boolean {
  return elements[index]?.classes.includes('emoji') === true
}
