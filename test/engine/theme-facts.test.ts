import { describe, expect, it } from 'vitest'
import { readThemeClasses, readThemeImports, readThemeName } from '../../scripts/engine/theme-facts.ts'

const CSS = `
@charset "UTF-8";
/*!
 * @theme ocean
 * @size wide 1600px 900px
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

  it('reads the classes of slides, not of what is on them', () => {
    expect(readThemeClasses(CSS)).toEqual(['dark', 'invert', 'lead', 'plain'])
  })

  it('reads what the theme imports', () => {
    expect(readThemeImports(CSS)).toEqual(['default', 'fonts/inter.css'])
  })
})
