import type { ContentParagraph, TextRun } from '../../scripts/model/content-text.ts'

/** A run of black text of 20 pixels in the first font. */
export function runOf(text: string, more: Partial<TextRun> = {}): TextRun {
  return {
    kind: 'text',
    text,
    font: 0,
    size: 20,
    bold: false,
    italic: false,
    color: { hex: '#000000' },
    ...more,
  }
}

/** One line at (100, 200), 30 pixels high, 400 wide, its text half of that. */
export function paragraphOf(text: string, more: Partial<ContentParagraph> = {}): ContentParagraph {
  return {
    kind: 'paragraph',
    flow: 'main',
    runs: [runOf(text)],
    align: 'left',
    rectangle: { x: 100, y: 200, width: 400, height: 30 },
    lines: 1,
    least: 200,
    pitch: 30,
    firstBaseline: 222,
    lastBaseline: 222,
    size: 20,
    ascent: 0.9,
    descent: 0.2,
    ...more,
  }
}
