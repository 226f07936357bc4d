import { describe, expect, it } from 'vitest'
import { prepareTheme } from '../../scripts/engine/prepare-theme.ts'

const prepare = (css: string) => prepareTheme(css, '/deck/themes/ocean/ocean.css', new Set(['default']))

describe('prepareTheme', () => {
  it('finds what a theme refers to next to the theme', () => {
    expect(prepare('a { background: url(img/wave.png), url("../x y.svg") }')).toBe(
      'a { background: url("/deck/themes/ocean/img/wave.png"), url("/deck/themes/x y.svg") }',
    )
  })

  it('leaves addresses that say themselves where they are', () => {
    const css =
      'a { background: url("data:image/png;base64,AA=="), url("#mask"), url("/engine/x"), url("https://x.invalid/a.png") }'
    expect(prepare(css)).toBe(css)
  })

  it('leaves imports of themes to Marpit and makes those of files absolute', () => {
    expect(prepare(`@import 'default';\n@import "fonts.css" screen;\n@import url(more.css);`)).toBe(
      `@import 'default';\n@import url("/deck/themes/ocean/fonts.css") screen;\n@import url("/deck/themes/ocean/more.css");`,
    )
  })

  it('leaves out style sheets and fonts on the web', () => {
    expect(prepare(`@import url('https://fonts.googleapis.com/css2?family=Inter');a{b:c}`)).toBe('a{b:c}')
    expect(prepare(`@import '//fonts.bunny.net/css';a{b:c}`)).toBe('a{b:c}')
    expect(
      prepare(
        '@font-face{font-family:A;src:url(https://x.invalid/a.woff2) format("woff2"),url(a.woff) format("woff")}',
      ),
    ).toBe('@font-face{font-family:A;src:url("/deck/themes/ocean/a.woff") format("woff")}')
    expect(prepare('@font-face{font-family:A;src:url(https://x.invalid/a.woff2)}a{b:c}')).toBe('a{b:c}')
  })
})
