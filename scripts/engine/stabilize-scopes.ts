import { createHash } from 'node:crypto'
import type { Token } from './marp-internals.ts'

/**
 * Marpit names the scope of `<style scoped>` at random. Here it is named after the style itself, so that the
 * same deck gives the same bytes and a slide keeps its name when others come and go.
 *
 * @returns what replaces the names in HTML, as Marpit wrote it, and in CSS
 */
export function stabilizeScopes(slides: readonly (readonly Token[])[]): (text: string) => string {
  const names = slides.flatMap((tokens) => tokens.flatMap(readScope))
  return (text) => names.reduce((renamed, { key, name }) => renamed.replaceAll(key, name), text)
}

function readScope(token: Token): readonly { readonly key: string; readonly name: string }[] {
  const scope = token.meta?.marpitStyleScoped as { key?: string; styles?: string[] } | boolean | undefined
  if (typeof scope !== 'object' || scope.key === undefined) return []
  const styles = (scope.styles ?? []).join('\n').replaceAll(scope.key, '')
  // Marpit's own names are 8 letters and digits, too.
  return [{ key: scope.key, name: createHash('sha256').update(styles).digest('hex').slice(0, 8) }]
}
