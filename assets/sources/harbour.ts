import {
  COLOURS as C,
  disc,
  ferry,
  group,
  person,
  picture,
  rect,
  SKINS,
  shape,
  stroke,
  water,
} from './parts.ts'

const NIGHT_PAINT = { hull: C.deep, house: '#e9efe9', glass: C.sun, funnel: C.hot, stripe: C.hot }
const DAY_PAINT = { hull: C.teal, house: C.white, glass: C.mint, funnel: C.hot, stripe: C.hot }

/** Painted rather than cut: the only scenes with gradients, kept as JPEG. */
export function nightFerry(): string {
  const stars = Array.from({ length: 46 }, (_, i) =>
    disc((i * 263) % 640, 18 + ((i * 149) % 330), 1 + (i % 3) * 0.7, '#cfe6df'),
  )
  const glints = Array.from({ length: 11 }, (_, i) => {
    const length = 150 - i * 11
    const x = 320 - length / 2 + (((i * 97) % 120) - 60)
    return `<rect x="${x}" y="${548 + i * 15}" width="${length}" height="5" rx="2.5" fill="${i % 3 === 1 ? C.hot : C.sun}" fill-opacity="${Math.round(70 - i * 5) / 100}"/>`
  })
  return picture(640, 720, C.night, [
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#081514"/><stop offset="0.6" stop-color="#0d3a37"/><stop offset="0.72" stop-color="#2a6a5f"/></linearGradient>`,
    `<linearGradient id="deep" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0b4f49"/><stop offset="1" stop-color="#06201e"/></linearGradient>`,
    `<radialGradient id="halo"><stop offset="0" stop-color="#ffdd8f" stop-opacity="0.55"/><stop offset="1" stop-color="#ffdd8f" stop-opacity="0"/></radialGradient>`,
    rect(0, 0, 640, 720, 'url(#sky)'),
    ...stars,
    disc(450, 150, 150, 'url(#halo)'),
    disc(450, 150, 62, C.hot),
    shape('M0 486L70 440L150 470L230 424L330 486Z', '#0a2a28'),
    shape('M470 486L560 448L640 474V486Z', '#0a2a28'),
    rect(0, 484, 640, 240, 'url(#deep)'),
    disc(320, 430, 230, 'url(#halo)'),
    ferry(128, 508, 1.08, NIGHT_PAINT),
    water(520, 640, 720, '#0a403b', { length: 92, depth: 20, shift: 20 }),
    water(600, 640, 720, '#083330', { length: 110, depth: 24, shift: 0 }),
    water(668, 640, 720, '#062624', { length: 128, depth: 26, shift: 44 }),
    ...glints,
  ])
}

const COATS = [C.teal, C.hot, C.ink, C.rust, C.sea, C.deep, C.apricot, '#6f8a84']

function crowd(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / 22)
    const x = 1236 - (i % 22) * 56 + ((i * 29) % 23) - row * 24
    const height = 112 + row * 26 + ((i * 37) % 24)
    return person(x, 566 + row * 54, height, {
      coat: COATS[(i * 5 + row) % COATS.length] ?? C.teal,
      skin: SKINS[(i * 3 + row) % SKINS.length] ?? '#f0c3a0',
      hair: i % 4 === 1 ? C.hot : i % 4 === 2 ? C.paper : C.ink,
      ...(i % 3 === 0 ? { bag: i % 2 === 0 ? C.rust : C.deep } : {}),
    })
  })
}

function quay(sky: readonly [string, string, string], sun: string, sunAt: number): readonly string[] {
  return [
    `<linearGradient id="dawn" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="0.38" stop-color="${sky[1]}"/><stop offset="0.62" stop-color="${sky[2]}"/></linearGradient>`,
    rect(0, 0, 1280, 720, 'url(#dawn)'),
    disc(sunAt, 372, 104, sun),
    shape('M0 392L120 352L250 378L360 340L520 392Z', '#4c8c82'),
    shape('M900 392L1010 356L1120 376L1280 344V392Z', '#4c8c82'),
    rect(0, 390, 1280, 130, '#2c8f83'),
    water(414, 1280, 540, '#1f7a70', { length: 70, depth: 12, shift: 30 }),
    water(452, 1280, 540, '#12675e', { length: 96, depth: 16, shift: 0 }),
    rect(0, 500, 1280, 220, '#d5ccbd'),
    rect(0, 500, 1280, 16, '#8d8779'),
    ...Array.from({ length: 9 }, (_, i) => rect(40 + i * 148, 470, 26, 44, C.ink, 8)),
    rect(0, 640, 1280, 4, '#bfb5a4'),
  ]
}

export function quayQueue(): string {
  return picture(1280, 720, C.peach, [
    ...quay(['#ffb79e', '#ffd9c7', '#fff0e2'], C.hot, 770),
    ferry(420, 430, 0.42, DAY_PAINT),
    ...crowd(66),
  ])
}

export function quayCalm(): string {
  return picture(1280, 720, C.foam, [
    ...quay(['#93cfe0', '#cdebe6', '#f3fbf4'], C.sun, 300),
    ferry(356, 512, 1.5, DAY_PAINT),
    rect(0, 500, 1280, 220, '#e4dccd'),
    rect(0, 500, 1280, 16, '#8d8779'),
    ...[420, 620, 820, 1020].map((x) => rect(x, 470, 26, 44, C.ink, 8)),
    person(500, 668, 190, { coat: C.hot, skin: '#8a5a3c', hair: C.ink, bag: C.deep, away: true }),
    person(620, 668, 124, { coat: C.sea, skin: '#8a5a3c', hair: C.ink, away: true }),
    rect(740, 604, 170, 14, C.ink),
    rect(740, 574, 170, 12, C.ink),
    ...[752, 884].map((x) => rect(x, 574, 12, 78, C.ink)),
  ])
}

export function missedBoat(): string {
  return picture(640, 720, C.peach, [
    disc(470, 230, 92, C.hot),
    rect(0, 330, 640, 200, C.sea),
    ferry(210, 372, 0.56, DAY_PAINT),
    water(372, 640, 560, '#1f7a70', { length: 80, depth: 18, shift: 10 }),
    water(430, 640, 560, C.teal, { length: 110, depth: 24, shift: 50 }),
    rect(0, 512, 640, 208, C.paper),
    rect(0, 512, 640, 18, C.ink),
    rect(60, 468, 34, 56, C.ink, 10),
    rect(560, 468, 34, 56, C.ink, 10),
    person(200, 672, 270, { coat: C.deep, skin: '#d9a177', hair: C.ink, bag: C.rust, away: true }),
    person(338, 676, 236, { coat: C.hot, skin: '#d9a177', hair: '#6b3b20', away: true }),
    person(440, 672, 140, { coat: C.sun, skin: '#d9a177', hair: '#6b3b20', away: true }),
    rect(494, 604, 76, 70, C.teal, 8),
    stroke('M516 604V582H548V604', C.teal, 8),
    rect(494, 628, 76, 9, C.mint),
  ])
}

export function patchedHull(): string {
  return picture(640, 720, C.mint, [
    disc(510, 150, 70, C.white),
    rect(290, 96, 14, 300, C.ink),
    shape('M316 110L520 372H316Z', C.white),
    shape('M278 150L130 372H278Z', C.hot),
    shape('M70 396H580L508 560H150Z', C.deep),
    shape('M70 396H580L570 420H81Z', C.ink),
    group('translate(330 492) rotate(-18)', [
      rect(-96, -34, 192, 68, C.apricot, 34),
      rect(-36, -34, 72, 68, C.peach),
      ...[-18, 0, 18].flatMap((x) => [-14, 4, 20].map((y) => disc(x, y - 3, 4, C.rust))),
    ]),
    water(536, 640, 720, C.sea, { length: 90, depth: 28, shift: 0 }),
    water(598, 640, 720, C.teal, { length: 110, depth: 30, shift: 46 }),
    water(660, 640, 720, C.deep, { length: 130, depth: 30, shift: 10 }),
  ])
}

export function pierAmbulance(): string {
  return picture(640, 720, C.night, [
    disc(120, 120, 44, C.sun),
    disc(140, 108, 40, C.night),
    ...Array.from({ length: 18 }, (_, i) => disc(18 + ((i * 181) % 604), 30 + ((i * 83) % 250), 2.5, C.mint)),
    shape('M222 398L-10 330V450Z', '#3d5a3f'),
    rect(0, 450, 640, 270, C.deep),
    water(500, 640, 720, '#0d5c54', { length: 90, depth: 22, shift: 12 }),
    rect(150, 470, 490, 30, C.apricot),
    rect(150, 494, 490, 12, C.rust),
    ...[180, 300, 420, 540].map((x) => rect(x, 504, 24, 216, C.rust)),
    group('translate(210 470)', [
      shape('M0 -24V-86L42 -150H104V-24Z', C.paper),
      rect(100, -190, 190, 166, C.paper),
      shape('M18 -88L50 -136H88V-88Z', C.deep),
      rect(100, -74, 190, 22, C.hot),
      rect(182, -166, 26, 78, C.teal),
      rect(156, -140, 78, 26, C.teal),
      rect(180, -218, 46, 28, C.hot, 12),
      ...[58, 226].flatMap((x) => [disc(x, -24, 30, C.ink), disc(x, -24, 12, C.panel)]),
    ]),
    water(590, 640, 720, C.deep, { length: 110, depth: 26, shift: 60 }),
    water(650, 640, 720, '#083b37', { length: 130, depth: 28, shift: 0 }),
  ])
}
