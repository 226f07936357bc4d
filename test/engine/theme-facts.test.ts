import { describe, expect, it } from 'vitest'
import {
  readThemeClasses,
  readThemeImports,
  readThemeName,
  readThemeSizes,
} from '../../scripts/engine/theme-facts.ts'

const CSS = `
@charset "UTF-8";
/*!
 * @theme ocean
 * @size 4:3 960px 720px
 * @size wide 1600px 900px
 * @size 16:9 false
 */
@import 'default';
@import url("fonts/inter.css");
section.lead h1, :root.invert, section:not(.plain) > p.note { color: navy }
section { &.dark { color: white } }
h1.big { color: red }
`

describe('theme facts', () => {
  it('reads the name, and none where there is none', () => {
    expect(readThemeName(CSS)).toBe('ocean')
    expect(readThemeName('section { color: red }')).toBeUndefined()
    expect(readThemeName('/* @theme x */ section {')).toBeUndefined()
  })

  it('reads the sizes that the theme offers', () => {
    expect(readThemeSizes(CSS)).toEqual([
      { name: '4:3', width: '960px', height: '720px' },
      { name: 'wide', width: '1600px', height: '900px' },
    ])
  })

  it('reads the classes of slides, not of what is on them', () => {
    expect(readThemeClasses(CSS)).toEqual(['dark', 'invert', 'lead', 'plain'])
  })

  it('reads what the theme imports', () => {
    expect(readThemeImports(CSS)).toEqual(['default', 'fonts/inter.css'])
  })
})
