import { describe, expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'

const OPTIONS = { themes: [], lang: 'en', theme: 'default' }

async function outline(markdown: string) {
  return (await createEngine(OPTIONS, detectFeatures(markdown))).outline(markdown)
}

describe('outline', () => {
  it('reads slides, directives, notes and front matter', async () => {
    const deck = `---
title: "Ships: a talk"
theme: gaia
class: invert
paginate: true
---

# One

<!-- Say hello -->

---
<!-- _class: lead -->
<!-- backgroundImage: url(a.png) -->

Two <!-- inline note -->

---

Three
`
    expect(await outline(deck)).toEqual({
      frontMatter: { title: 'Ships: a talk', theme: 'gaia', class: 'invert', paginate: 'true' },
      globalDirectives: { theme: 'gaia' },
      slides: [
        {
          firstLine: 7,
          lastLine: 11,
          directives: { class: 'invert', paginate: true, theme: 'gaia' },
          notes: ['Say hello'],
        },
        {
          firstLine: 13,
          lastLine: 17,
          directives: { class: 'lead', paginate: true, backgroundImage: 'url(a.png)', theme: 'gaia' },
          notes: ['inline note'],
        },
        {
          firstLine: 19,
          lastLine: 20,
          directives: { class: 'invert', paginate: true, backgroundImage: 'url(a.png)', theme: 'gaia' },
          notes: [],
        },
      ],
    })
  })

  it('begins slides at headings that divide', async () => {
    const { slides } = await outline('---\nheadingDivider: 2\n---\n# A\n\ntext\n## B\n\n### C\n\n---\n\nD')
    expect(slides.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [4, 6],
      [7, 10],
      [12, 13],
    ])
  })

  it('says that a slide without lines is at its ruler', async () => {
    const { slides } = await outline('a\n\n---\n---\n\nb\n\n---\n')
    expect(slides.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 2],
      [3, 3],
      [5, 7],
      [8, 8],
    ])
  })

  it('reads an empty deck as one slide', async () => {
    expect(await outline('')).toEqual({
      frontMatter: {},
      globalDirectives: {},
      slides: [{ firstLine: 1, lastLine: 1, directives: {}, notes: [] }],
    })
  })

  it('counts lines with every kind of line end', async () => {
    const { slides } = await outline('---\r\nmarp: true\r\n---\r\n\r\na\r\n\r\n---\r\n\r\nb\r\n')
    expect(slides.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [4, 6],
      [8, 9],
    ])
  })

  it('sees the same slides as the rendering does where a formula holds a ruler', async () => {
    const deck = '$$\na\n\n---\n\nb\n$$\n\n---\n\n```\n---\n```\n'
    const engine = await createEngine(OPTIONS, detectFeatures(deck))
    expect(engine.outline(deck).slides).toHaveLength(engine.render(deck).slides.length)
  })

  it('leaves no trace of one deck in the next', async () => {
    const engine = await createEngine(OPTIONS, detectFeatures(''))
    const before = engine.render('# a')
    engine.outline(
      '---\nsize: 4:3\ntheme: gaia\nmath: katex\n---\n# b\n\n---\n<style scoped>h1{color:red}</style>',
    )
    expect(engine.render('# a')).toEqual(before)
  })

  it('keeps text between a broken comment and the next one', async () => {
    const engine = await createEngine(OPTIONS, detectFeatures(''))
    const { slides } = engine.render('a <! b <!-- note --> c')
    expect(slides[0]?.notes).toEqual(['note'])
    expect(slides[0]?.html).toContain('<p>a &lt;! b  c</p>')
  })
})
