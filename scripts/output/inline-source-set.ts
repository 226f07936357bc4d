import type { Resources } from './resources.ts'

/** The value of `srcset` with the pictures inside; nothing when all of them were refused. */
export async function inlineSourceSet(
  value: string,
  base: string,
  resources: Resources,
): Promise<string | undefined> {
  const candidates = await Promise.all(
    readCandidates(value).map(async ({ url, descriptor }) => {
      const uri = await resources.uriOf(url, base)
      return uri && `${uri} ${descriptor}`.trim()
    }),
  )
  const kept = candidates.filter((candidate) => candidate !== undefined)
  return kept.length === 0 ? undefined : kept.join(', ')
}

/** A URL runs up to white space, so that commas may be in it; one at its end separates. */
function readCandidates(value: string): readonly { readonly url: string; readonly descriptor: string }[] {
  return [...value.matchAll(/[\s,]*([^\s,]\S*)([^,]*)/g)].map(([, url = '', rest = '']) => ({
    url: url.replace(/,+$/, ''),
    descriptor: url.endsWith(',') ? '' : rest.trim(),
  }))
}
