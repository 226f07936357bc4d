import type { ContentBullet } from '../../scripts/model/content-text.ts'
import type { NoteParagraph } from '../../scripts/model/note.ts'
import type { ContentFont, SlideGround } from '../../scripts/model/slide-content.ts'
import {
  type NativePresentation,
  type NativeSlide,
  rasterKey,
} from '../../scripts/pptx/native-presentation.ts'
import type { NativeCell, NativeShape, TextParagraph, TextShape } from '../../scripts/pptx/native-shape.ts'
import { runOf } from './content-samples.ts'

export const FONTS: readonly ContentFont[] = ['Liberation Sans', 'Liberation Mono', 'Noto Sans CJK JP'].map(
  (name) => ({
    asked: name,
    weight: 400,
    bold: false,
    italic: false,
    drawn: [{ name, glyphs: 9, web: false }],
    ascent: 0.9,
    descent: 0.2,
  }),
)

export const NOTES: readonly NoteParagraph[] = [
  { runs: [{ text: 'Say ' }, { text: 'hello', bold: true, italic: true }] },
  { runs: [] },
  { runs: [{ text: 'smile' }], list: { level: 0, marker: 'bullet' } },
  { runs: [{ text: 'and breathe' }], list: { level: 0 } },
  { runs: [{ text: 'first' }], list: { level: 1, marker: 7 } },
]

const BLACK = { hex: '#000000' }
const RED = { hex: '#ff0000' }
const AREA = { x: 100, y: 100, width: 400, height: 200 }
const PICTURE_URL = 'https://deck.invalid/deck/cat.gif'
const RASTER = { element: 7, part: 'whole' } as const
const FILM = { element: 8, part: 'whole' } as const
const SOUND = { element: 9, part: 'whole' } as const

/** A pixel, as PNG and as GIF. */
export const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const GIF: Uint8Array = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

export function textOf(text: string, more: Partial<TextParagraph> = {}): TextParagraph {
  return {
    runs: text === '' ? [] : [runOf(text)],
    align: 'left',
    level: 0,
    margin: 0,
    hanging: 0,
    spaceBefore: 0,
    lineHeight: 30,
    size: 20,
    ...more,
  }
}

export function boxOf(paragraphs: readonly TextParagraph[], more: Partial<TextShape> = {}): TextShape {
  return { kind: 'text', rectangle: AREA, wraps: true, paragraphs, ...more }
}

export function slideWith(shapes: readonly NativeShape[], more: Partial<NativeSlide> = {}): NativeSlide {
  return { classes: [], ground: {}, shapes, notes: [], ...more }
}

export function nativeOf(
  slides: readonly NativeSlide[],
  more: Partial<NativePresentation> = {},
): NativePresentation {
  return {
    width: 1280,
    height: 720,
    properties: { title: 'A talk', lang: 'en', modified: new Date('2026-01-02T03:04:05.678Z') },
    fonts: FONTS,
    embedded: [],
    slides,
    media: new Map([
      [PICTURE_URL, { format: 'gif', bytes: GIF }],
      [
        rasterKey(RASTER),
        {
          format: 'png',
          bytes: PNG,
          svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
        },
      ],
      [rasterKey(FILM), { format: 'png', bytes: PNG, film: { format: 'mp4', bytes: Buffer.from('film') } }],
      [rasterKey(SOUND), { format: 'png', bytes: PNG, film: { format: 'mp3', bytes: Buffer.from('sound') } }],
    ]),
    ...more,
  }
}

export function numbered(value: number): ContentBullet {
  return { kind: 'number', style: 'decimal', value, color: BLACK, size: 20, advance: 25 }
}

const DISC: ContentBullet = { kind: 'disc', width: 6, gap: 16, color: RED, size: 20, advance: 0 }

function cellOf(text: string, more: Partial<Extract<NativeCell, { kind: 'cell' }>> = {}): NativeCell {
  return {
    kind: 'cell',
    paragraphs: text === '' ? [] : [textOf(text)],
    borders: {},
    margins: { left: 5, top: 5, right: 5, bottom: 5 },
    columnSpan: 1,
    rowSpan: 1,
    ...more,
  }
}

const GRADIENT = {
  degrees: 90,
  stops: [
    { color: RED, at: 0 },
    { color: { hex: '#00ff00', alpha: 0.5 }, at: 1 },
  ],
}
const LINE = { width: 2, style: 'dashed', color: RED } as const
const SHADOW = { color: { hex: '#000000', alpha: 0.3 }, dx: 3, dy: 4, blur: 6 }

/** Everything that a slide can hold. */
const ON_SLIDES: NativePresentation = nativeOf([
  slideWith(
    [
      boxOf([textOf('A title')], { role: 'title' }),
      boxOf(
        [
          textOf('One', { bullet: DISC, margin: 30, hanging: 16, fragment: 1 }),
          textOf('Two', { bullet: DISC, level: 1, margin: 60, hanging: 16, fragment: 2 }),
          textOf('Three', { bullet: numbered(3), margin: 30, hanging: 25 }),
          textOf('Four', { bullet: numbered(4), margin: 30, hanging: 25 }),
          textOf('Sign', {
            bullet: { ...DISC, kind: 'character', text: '→ ' },
            align: 'right',
            rightToLeft: true,
          }),
        ],
        { role: 'body' },
      ),
      boxOf([textOf('At the foot')], { role: 'footer' }),
      boxOf([textOf('1', { align: 'right' })], { role: 'page-number' }),
    ],
    {
      classes: ['lead'],
      notes: NOTES,
      transition: { name: 'reveal', milliseconds: 750 },
      ground: { color: { hex: '#fafafa' } },
    },
  ),
  slideWith(
    [
      boxOf(
        [
          textOf('', {
            runs: [
              runOf('plain '),
              runOf('all', {
                bold: true,
                italic: true,
                underline: true,
                underlineLook: { style: 'wavy', color: RED },
                gradient: GRADIENT,
                shadow: SHADOW,
                strike: true,
                tracking: 1,
                extra: 4,
                caps: 'all',
                highlight: { hex: '#ffff00', alpha: 0.5 },
                color: RED,
                font: 1,
              }),
              runOf('2', { raise: 'super', size: 14 }),
              { kind: 'break', size: 20, font: 0 },
              runOf('web', { link: { href: 'https://example.org/', title: 'A "tip"' } }),
              runOf('next', { link: { href: '#1' }, underline: true }),
              runOf('日本語 and カナ', { font: 2 }),
            ],
          }),
        ],
        { degrees: -30, wraps: false },
      ),
      {
        kind: 'box',
        rectangle: AREA,
        name: 'div <b>',
        radius: 10,
        fill: { hex: '#00ff00', alpha: 0.5 },
        line: LINE,
        shadow: SHADOW,
      },
      { kind: 'box', rectangle: AREA, name: 'round', radius: 200, gradient: GRADIENT, degrees: 45 },
      {
        kind: 'picture',
        rectangle: AREA,
        url: PICTURE_URL,
        alt: 'A cat',
        radius: 5,
        opacity: 0.5,
        crop: { left: 0.1, top: 0, right: 0.2, bottom: 0 },
        link: { href: 'https://example.org/' },
        shadow: SHADOW,
        fragment: 1,
      },
      { kind: 'picture', rectangle: AREA, url: PICTURE_URL, alt: '', radius: 0, background: true },
      { kind: 'raster', source: RASTER, rectangle: AREA, alt: 'x²', reason: 'math', fragment: 1 },
      { kind: 'raster', source: FILM, rectangle: AREA, alt: 'Film', reason: 'video', fragment: 2 },
      { kind: 'raster', source: SOUND, rectangle: AREA, alt: '', reason: 'audio' },
      {
        kind: 'code',
        rectangle: AREA,
        radius: 4,
        fill: BLACK,
        insets: { start: 16, top: 16 },
        lineHeight: 24,
        size: 18,
        lines: [[runOf('let x', { font: 1, color: RED })], [], [runOf('  y', { font: 1 })]],
      },
      {
        kind: 'table',
        rectangle: AREA,
        columns: [200, 200],
        header: true,
        fragment: 2,
        rows: [
          {
            height: 50,
            cells: [
              cellOf('Wide', { columnSpan: 2, borders: { left: LINE, bottom: LINE }, fill: RED }),
              { kind: 'covered', across: true, down: false },
            ],
          },
          { height: 50, cells: [cellOf('Tall', { rowSpan: 2 }), cellOf('')] },
          { height: 50, cells: [{ kind: 'covered', across: false, down: true }, cellOf('Last')] },
        ],
      },
    ],
    { id: 'second', transition: { name: 'cube' }, ground: { gradient: GRADIENT } satisfies SlideGround },
  ),
  slideWith([boxOf([textOf('Back', { runs: [runOf('back', { link: { href: '#second' } })] })])], {
    lang: 'de',
    ground: { picture: { url: PICTURE_URL, crop: { left: 0, top: 0.25, right: 0, bottom: 0.25 } } },
  }),
  slideWith([boxOf([textOf('Part two', { heading: 1 })], { role: 'title' })]),
])

/** One family that is held in two styles, and a weight of it. */
const EMBEDDED: Pick<NativePresentation, 'fonts' | 'embedded'> = {
  fonts: FONTS.map((font, index) =>
    index === 1
      ? {
          ...font,
          asked: '"Web Sans", monospace',
          embeddedAs: { family: 'Web & Sans Light', panose: '020B0605040402000204' },
        }
      : font,
  ),
  embedded: [
    { family: 'Web Sans', style: 'boldItalic', bytes: Buffer.from('slanted') },
    { family: 'Web Sans', style: 'regular', bytes: Buffer.from('plain') },
    { family: 'Web & Sans Light', style: 'regular', bytes: Buffer.from('light') },
  ],
}

/** Everything that a presentation can hold. */
export const FEATURES: NativePresentation = { ...ON_SLIDES, ...EMBEDDED }
