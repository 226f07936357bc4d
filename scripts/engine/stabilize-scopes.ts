import { createHash } from 'node:crypto'
import type { Token } from './marp-internals.ts'

type Rendered = { readonly html: readonly string[]; readonly css: string }

/**
 * Marpit names the scope of `<style scoped>` at random. Here it is named after the style itself, so that the
 * same deck gives the same bytes and a slide keeps its name when others come and go.
 */
export function stabilizeScopes({ html, css }: Rendered, slides: readonly (readonly Token[])[]): Rendered {
  const names = slides.flatMap((tokens) => tokens.flatMap(readScope))
  const rename = (text: string): string =>
    names.reduce((renamed, { key, name }) => renamed.replaceAll(key, name), text)
  return names.length === 0 ? { html, css } : { html: html.map(rename), css: rename(css) }
}

function readScope(token: Token): readonly { readonly key: string; readonly name: string }[] {
  const scope = token.meta?.marpitStyleScoped as { key?: string; styles?: string[] } | boolean | undefined
  if (typeof scope !== 'object' || scope.key === undefined) return []
  const styles = (scope.styles ?? []).join('\n').replaceAll(scope.key, '')
  // Marpit's own names are 8 letters and digits, too.
  return [{ key: scope.key, name: createHash('sha256').update(styles).digest('hex').slice(0, 8) }]
}
