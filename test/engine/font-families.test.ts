import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import {
  addFallbackFamilies,
  addInlineFallbackFamilies,
  preferFallbackFamilies,
} from '../../scripts/engine/font-families.ts'

function add(css: string): string {
  const root = postcss.parse(css)
  addFallbackFamilies(root)
  return root.toString()
}

describe('preferFallbackFamilies', () => {
  const prefer = (css: string): string => {
    const root = postcss.parse(css)
    preferFallbackFamilies(root)
    return root.toString()
  }

  it('goes in front of what a system has, and of nothing that an author chose', () => {
    expect(prefer('a{font-family:Inter,BlinkMacSystemFont,Open Sans,sans-serif}')).toBe(
      'a{font-family:Inter,"Lectern Fallback","Lectern Symbols",BlinkMacSystemFont,Open Sans,sans-serif}',
    )
    expect(prefer('a{--code:SFMono-Regular,monospace}')).toBe(
      'a{--code:"Lectern Fallback Mono","Lectern Symbols Mono","Lectern Fallback","Lectern Symbols",SFMono-Regular,monospace}',
    )
    expect(prefer('a{font-family:Open Sans,sans-serif}')).toBe('a{font-family:Open Sans,sans-serif}')
    expect(prefer("@font-face{font-family:'Segoe UI';src:url(a.woff2)}")).toBe(
      "@font-face{font-family:'Segoe UI';src:url(a.woff2)}",
    )
  })
})

describe('addFallbackFamilies', () => {
  it('goes in front of what differs from machine to machine', () => {
    expect(add('a{font-family:Inter, system-ui, sans-serif}')).toBe(
      'a{font-family:Inter,"Lectern Fallback","Lectern Symbols",system-ui,sans-serif}',
    )
    expect(add('a{font-family:sans-serif}')).toBe(
      'a{font-family:"Lectern Fallback","Lectern Symbols",sans-serif}',
    )
    expect(add('a{font-family:Menlo, monospace}')).toBe(
      'a{font-family:Menlo,"Lectern Fallback Mono","Lectern Symbols Mono","Lectern Fallback","Lectern Symbols",monospace}',
    )
    expect(add('a{font:bold 2em/1.2 sans-serif}')).toBe(
      'a{font:bold 2em/1.2 "Lectern Fallback","Lectern Symbols",sans-serif}',
    )
  })

  it('is not misled by a theme whose own fonts are called Lectern, too', () => {
    expect(add("a{font-family:'Lectern Text', sans-serif}")).toBe(
      'a{font-family:\'Lectern Text\',"Lectern Fallback","Lectern Symbols",sans-serif}',
    )
  })

  it('goes behind what we have no match for', () => {
    expect(add('a{font-family:Georgia, serif}')).toBe(
      'a{font-family:Georgia,serif,"Lectern Fallback","Lectern Symbols"}',
    )
    expect(add('a{font-family:Inter}')).toBe('a{font-family:Inter,"Lectern Fallback","Lectern Symbols"}')
    expect(add('a{font-family:var(--body, "A, B")}')).toBe(
      'a{font-family:var(--body, "A, B"),"Lectern Fallback","Lectern Symbols"}',
    )
  })

  it('knows lists of families in custom properties', () => {
    expect(add(':root{--body:Inter, sans-serif;--gap:1px, 2px;--kind:serif}')).toBe(
      ':root{--body:Inter,"Lectern Fallback","Lectern Symbols",sans-serif;--gap:1px, 2px;--kind:serif}',
    )
  })

  it('leaves names of fonts, keywords, and what it has done before', () => {
    const css = '@font-face{font-family:Inter}a{font:inherit;font-family:inherit;font-family:menu}'
    expect(add(css)).toBe(css)
    expect(add(add('a{font-family:sans-serif}'))).toBe(add('a{font-family:sans-serif}'))
  })

  it('does the same for an attribute', () => {
    expect(addInlineFallbackFamilies('color:red;font-family:sans-serif')).toBe(
      'color:red;font-family:"Lectern Fallback","Lectern Symbols",sans-serif',
    )
    expect(addInlineFallbackFamilies('font-family:}{')).toBe('font-family:}{')
  })
})
