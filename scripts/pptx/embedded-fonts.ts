import type { EmbeddedFont } from './native-presentation.ts'
import type { OfficeFont } from './office-font.ts'
import type { PackagePart } from './package-part.ts'
import type { FontFamily } from './presentation-part.ts'

export type FontParts = { readonly families: readonly FontFamily[]; readonly parts: readonly PackagePart[] }

/** The fonts that a presentation holds, as families in order of their names. `fonts` know what is similar to them. */
export function createFontParts(embedded: readonly EmbeddedFont[], fonts: readonly OfficeFont[]): FontParts {
  const parts: PackagePart[] = []
  const names = [...new Set(embedded.map(({ family }) => family))].sort()
  const families = names.map((name): FontFamily => {
    const styles = embedded.filter(({ family }) => family === name)
    const paths = styles.map(({ style, bytes }) => {
      const path = `ppt/fonts/font${parts.length + 1}.fntdata`
      parts.push({
        path,
        contentType: 'application/x-fontdata',
        content: bytes,
        isLoose: true,
        relationships: [],
      })
      return [style, path] as const
    })
    const { panose, pitchFamily } = fonts.find(({ latin }) => latin === name) ?? {}
    return {
      latin: name,
      ...(panose !== undefined && { panose }),
      ...(pitchFamily !== undefined && { pitchFamily }),
      styles: Object.fromEntries(paths),
    }
  })
  return { families, parts }
}
