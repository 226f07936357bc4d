/** A constant that is too dear to compute before it is needed. `compute` depends on nothing that can change. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
