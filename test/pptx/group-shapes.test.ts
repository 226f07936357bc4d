import { describe, expect, it } from 'vitest'
import type { ContentParagraph } from '../../scripts/model/content-text.ts'
import type { ContentItem } from '../../scripts/model/slide-content.ts'
import { groupShapes } from '../../scripts/pptx/group-shapes.ts'

/** A line of text, `line` lines below the top. */
function line(text: string, line: number, more: Partial<ContentParagraph> = {}): ContentParagraph {
  return {
    kind: 'paragraph',
    flow: 'main',
    runs: [{ kind: 'text', text, font: 0, size: 20, bold: false, italic: false, color: { hex: '#000000' } }],
    align: 'left',
    rectangle: { x: 80, y: line * 30, width: 1000, height: 30 },
    lines: 1,
    least: 120,
    pitch: 30,
    firstBaseline: line * 30 + 24,
    lastBaseline: line * 30 + 24,
    size: 20,
    ascent: 0.9,
    descent: 0.2,
    ...more,
  }
}

const box = (name: string, y: number): ContentItem => ({
  kind: 'box',
  rectangle: { x: 90, y, width: 40, height: 20 },
  radius: 0,
  name,
})

/** Roles and texts of the shapes, in order. */
function outline(items: readonly ContentItem[]): readonly string[] {
  return groupShapes(
    { number: 1, classes: [], ground: {}, inner: { left: 80, right: 1200 }, items },
    'both',
  ).map((shape) => {
    if (shape.kind !== 'text') return shape.kind
    const texts = shape.paragraphs.map(({ runs }) =>
      runs.map((run) => (run.kind === 'text' ? run.text : '\n')),
    )
    return `${shape.role ?? 'box'}: ${texts.join(' / ')}`
  })
}

describe('groupShapes', () => {
  it('makes the first heading the title, and of most text the body', () => {
    expect(
      outline([
        line('Above', 0, { flow: 'header#1', role: 'header' }),
        line('Title', 1, { heading: 2 }),
        line('Heading', 2, { heading: 3 }),
        line('first', 3),
        line('in a card', 4, { flow: 'main#7' }),
        line('second', 5),
        line('1', 9, { flow: 'pseudo#1after', role: 'page-number' }),
      ]),
    ).toEqual([
      'header: Above',
      'title: Title',
      'body: Heading / first',
      'box: in a card',
      'box: second',
      'page-number: 1',
    ])
  })

  it('parts boxes where something lies between their lines, or text goes up again', () => {
    expect(outline([line('a', 0), box('rule', 30), line('b', 2), line('c', 1)])).toEqual([
      'body: a',
      'box',
      'box: b',
      'box: c',
    ])
  })

  it('puts the ground of words behind the box that they come into', () => {
    expect(outline([line('a', 0), box('badge', 34), line('b', 1)])).toEqual(['box', 'body: a / b'])
    expect(outline([line('a', 0), box('span', 38), line('b', 1)])).toEqual(['box', 'body: a / b'])
  })

  it('never makes a fitted heading wrap with others', () => {
    expect(outline([line('a', 0), line('b', 1, { fitted: true }), line('c', 2)])).toEqual([
      'body: a',
      'box: b',
      'box: c',
    ])
  })

  it('begins a new box where a list counts anew', () => {
    const numbered = (text: string, at: number, value: number, level = 0) =>
      line(text, at, {
        list: {
          list: 1,
          level,
          start: 80,
          bullet: {
            kind: 'number',
            style: 'decimal',
            value,
            color: { hex: '#000000' },
            size: 20,
            advance: 20,
          },
        },
      })
    const items = [
      numbered('a', 0, 3),
      numbered('b', 1, 4),
      numbered('inner', 2, 1, 1),
      numbered('c', 3, 5),
      numbered('inner', 4, 1, 1),
      line('text', 5),
      numbered('d', 6, 1),
    ]
    expect(outline(items)).toEqual(['body: a / b / inner / c / inner / text', 'box: d'])
  })
})
