import { describe, expect, it } from 'vitest'
import { readTheme } from '../../scripts/deck/read-theme.ts'

const read = (css: string): object | undefined =>
  readTheme({ file: 'themes/a.css', path: 'themes/a.css', mount: '/deck/', css, root: '/home/talk' })

describe('readTheme', () => {
  it('reads the name and what the theme asks for', () => {
    const css = '/* @theme a */\n@import "default";\nsection { background: url("../assets/b.png") }\n'
    expect(read(css)).toEqual({
      name: 'a',
      file: 'themes/a.css',
      path: 'themes/a.css',
      mount: '/deck/',
      css,
      references: [
        {
          kind: 'style',
          raw: '../assets/b.png',
          target: { kind: 'file', path: 'assets/b.png' },
          span: { start: { line: 3, column: 28, offset: 61 }, end: { line: 3, column: 43, offset: 76 } },
        },
      ],
      diagnostics: [],
    })
  })

  it('reports CSS that cannot be read', () => {
    expect(read('/*\n * @theme a\n */\nsection {\n  color: red;\n')).toMatchObject({
      name: 'a',
      references: [],
      diagnostics: [
        {
          rule: 'theme/css-error',
          severity: 'error',
          message: 'Theme `a` cannot be read because of `unclosed block`, expected complete rules',
          file: 'themes/a.css',
          span: { start: { line: 4, column: 1, offset: 19 }, end: { line: 4, column: 1, offset: 19 } },
        },
      ],
    })
  })

  it.each(['section {}', 'section {', '/* no theme */'])('reads %j as a style sheet only', (css) => {
    expect(read(css)).not.toHaveProperty('name')
  })
})
