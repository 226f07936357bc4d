import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement } from './raw-page.ts'

/** Below zero where `a` is painted first. Layers by `z-index`, and the flow above those that are below zero. */
export function comparePainting(elements: readonly RawElement[], a: number, b: number): number {
  const [first, second] = [layersOf(elements, a), layersOf(elements, b)]
  for (const [step, layer] of first.entries()) {
    const other = second[step]
    if (other === undefined) return 1
    if (layer.z !== other.z) return layer.z - other.z
    if (layer.index !== other.index) return layer.index - other.index
  }
  return first.length - second.length
}

/** Between the layers below zero and those of zero. */
const FLOW = -0.5

/** From the outside in; last the element in the flow of the innermost. */
function layersOf(
  elements: readonly RawElement[],
  index: number,
): readonly { readonly z: number; readonly index: number }[] {
  const around = [...raiseFrom(elements, index)].reverse()
  const layers = around.flatMap((element) =>
    element.z === undefined ? [] : [{ z: element.z, index: elements.indexOf(element) }],
  )
  return [...layers, { z: FLOW, index }]
}
