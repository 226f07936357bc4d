/** The colours of themes/lectern.css, and a few between them. */
export const COLOURS = {
  night: '#0e1f1e',
  ink: '#10211f',
  deep: '#0b4f49',
  teal: '#0a635b',
  sea: '#2c8f83',
  mint: '#93e6d6',
  foam: '#d8ebe4',
  panel: '#e5ece8',
  paper: '#f5f7f4',
  white: '#ffffff',
  hot: '#ff6f42',
  rust: '#b0350f',
  apricot: '#ffb79e',
  peach: '#ffd9c7',
  sun: '#ffdd8f',
} as const

const C = COLOURS

export const SKINS: readonly string[] = ['#f0c3a0', '#8a5a3c', '#d9a177', '#5c3a28', '#f6d5bd']

/** One flat picture: a ground colour and shapes on it. */
export function picture(width: number, height: number, ground: string, shapes: readonly string[]): string {
  const body = shapes.join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${ground}"/>
${body}
</svg>
`
}

export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}"${radius > 0 ? ` rx="${radius}"` : ''} fill="${fill}"/>`
}

export function disc(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
}

export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function group(transform: string, shapes: readonly string[]): string {
  return `<g transform="${transform}">\n${shapes.join('\n')}\n</g>`
}

/** A sheet of cut-paper water: pointed crests along `y`, filled down to `bottom`. */
export function water(
  y: number,
  width: number,
  bottom: number,
  fill: string,
  crest = { length: 80, depth: 26, shift: 0 },
): string {
  const count = Math.ceil((width + crest.length * 2) / crest.length)
  const dips = `q${crest.length / 2} ${crest.depth} ${crest.length} 0`.repeat(count)
  return shape(`M${-crest.length + crest.shift} ${y}${dips}V${bottom}H${-crest.length}Z`, fill)
}

export type Look = {
  readonly coat: string
  readonly skin: string
  readonly hair: string
  readonly legs?: string
  readonly bag?: string
  /** Seen from behind: the head is all hair. */
  readonly away?: boolean
}

/** A standing person, 100 units tall, `x` is the middle, `y` the ground. */
export function person(x: number, y: number, height: number, look: Look): string {
  const s = Math.round(height * 10) / 1000
  const bag =
    look.bag === undefined
      ? []
      : [rect(20, -26, 20, 26, look.bag, 3), stroke('M25 -26V-37H35V-26', look.bag, 3)]
  return group(`translate(${x} ${y}) scale(${s})`, [
    rect(-12, -34, 10, 34, look.legs ?? C.ink),
    rect(2, -34, 10, 34, look.legs ?? C.ink),
    shape('M-20 -26V-58Q-20 -76 0 -76Q20 -76 20 -58V-26Z', look.coat),
    disc(0, -87, 12, look.away === true ? look.hair : look.skin),
    shape('M-13 -86A13 13 0 0 1 13 -86Q0 -94 -13 -86Z', look.hair),
    ...bag,
  ])
}

/** A ferry seen from the side, 360 units long; `x`, `y` is the bow end of the water line. */
export function ferry(
  x: number,
  y: number,
  scale: number,
  paint: {
    readonly hull: string
    readonly house: string
    readonly glass: string
    readonly funnel: string
    readonly stripe: string
  },
): string {
  const windows = (row: number, from: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => rect(from + i * 26, row, 15, 15, paint.glass, 2))
  return group(`translate(${x} ${y}) scale(${scale})`, [
    rect(214, -176, 36, 54, paint.funnel),
    rect(214, -164, 36, 12, paint.stripe),
    rect(78, -122, 210, 42, paint.house),
    rect(96, -150, 62, 30, paint.house),
    rect(102, -143, 50, 13, paint.glass, 2),
    rect(52, -84, 272, 40, paint.house),
    ...windows(-110, 96, 7),
    ...windows(-72, 70, 9),
    shape('M-6 -46H366L342 0Q338 12 324 12H40Q22 12 14 -2Z', paint.hull),
    shape('M-1 -34H361L357 -24H5Z', paint.stripe),
    stroke('M288 -122V-190', paint.house, 5),
  ])
}

/** Numbers without a font, so that every machine draws the same: one pen line each, 60 × 104 units. */
const NUMBERS: Readonly<Record<string, string>> = {
  '0': 'M30 8Q52 8 52 34V70Q52 96 30 96Q8 96 8 70V34Q8 8 30 8Z',
  '1': 'M14 26L36 8V96',
  '2': 'M8 32Q8 8 30 8Q52 8 52 32Q52 48 36 64L8 96H54',
  '3': 'M8 22Q14 8 30 8Q50 8 50 29Q50 48 28 48Q53 48 53 72Q53 96 30 96Q12 96 7 80',
  '4': 'M42 96V8L6 70H58',
  '5': 'M50 8H14L11 46Q18 38 30 38Q53 38 53 67Q53 96 30 96Q12 96 7 82',
  '6': 'M46 9Q8 24 8 66Q8 96 31 96Q53 96 53 71Q53 47 31 47Q14 47 9 62',
  '7': 'M8 8H52L24 96',
  '8': 'M30 50Q10 48 10 29Q10 8 30 8Q50 8 50 29Q50 48 30 50Q7 52 7 74Q7 96 30 96Q53 96 53 74Q53 52 30 50Z',
  '9': 'M52 38Q52 57 30 57Q8 57 8 33Q8 8 30 8Q53 8 53 38Q52 80 14 95',
  '%': 'M2 24a14 14 0 1 0 28 0a14 14 0 1 0 -28 0M34 80a14 14 0 1 0 28 0a14 14 0 1 0 -28 0M54 10L10 94',
}

/** A line of numbers around the middle `x`; `y` is its top. */
export function numbers(text: string, x: number, y: number, scale: number, colour: string): string {
  const advance = 80
  const left = x - ((text.length * advance - 20) * scale) / 2
  return group(
    `translate(${Math.round(left)} ${y}) scale(${scale})`,
    [...text].map((sign, place) =>
      group(`translate(${place * advance} 0)`, [stroke(NUMBERS[sign] ?? '', colour, sign === '%' ? 11 : 16)]),
    ),
  )
}
