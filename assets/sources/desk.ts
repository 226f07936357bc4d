import { COLOURS as C, disc, group, numbers, picture, rect, shape, stroke } from './parts.ts'

export function blankTicket(): string {
  return picture(640, 720, C.peach, [
    rect(110, 0, 420, 330, C.deep),
    rect(110, 300, 420, 30, C.ink),
    rect(170, 60, 300, 130, C.mint, 10),
    ...[0, 1, 2].map((i) => disc(200 + i * 52, 244, 17, i === 1 ? C.hot : C.sea)),
    rect(340, 232, 130, 24, C.ink, 12),
    stroke('M270 124l36 36l66 -72', C.deep, 20),
    rect(180, 316, 280, 26, C.night, 6),
    shape(
      'M196 330H444V640l-20.7 -18l-20.6 18l-20.7 -18l-20.7 18l-20.6 -18l-20.7 18l-20.7 -18l-20.6 18l-20.7 -18l-20.7 18l-20.6 -18l-20.7 18Z',
      C.white,
    ),
    rect(196, 330, 248, 14, '#c9d4cf'),
    shape('M284 404H356L348 422H292Z', C.hot),
    shape('M318 364V398H292Z', C.hot),
    ...Array.from({ length: 10 }, (_, i) => rect(214 + i * 22, 556, 12, 5, C.rust)),
  ])
}

export function receipt(): string {
  const lines = Array.from({ length: 9 }, (_, i) => [
    rect(232, 92 + i * 42, 60 + ((i * 37) % 50), 12, '#9fb0aa'),
    rect(370, 92 + i * 42, 42, 12, i % 3 === 2 ? C.hot : C.ink),
  ]).flat()
  return picture(640, 720, C.hot, [
    rect(0, 560, 640, 160, C.rust),
    shape(
      'M200 30H444V520Q444 600 530 604Q600 604 600 552Q600 510 558 512Q526 516 532 550Q552 536 560 556Q556 576 532 570Q490 566 500 518Q508 470 566 476Q640 486 634 562Q626 650 524 650H290Q200 646 200 560Z',
      C.white,
    ),
    ...lines,
    rect(232, 478, 180, 6, C.ink),
    rect(232, 504, 80, 20, C.ink),
    rect(352, 504, 60, 20, C.ink),
    ...[
      [96, 600],
      [96, 576],
      [96, 552],
      [150, 640],
      [150, 616],
      [60, 660],
    ].map(([x = 0, y = 0]) =>
      group(`translate(${x} ${y})`, [
        `<ellipse cx="0" cy="12" rx="44" ry="16" fill="${C.ink}"/>`,
        `<ellipse cx="0" cy="0" rx="44" ry="16" fill="${C.sun}"/>`,
        `<ellipse cx="0" cy="0" rx="26" ry="8" fill="${C.apricot}"/>`,
      ]),
    ),
  ])
}

/** Four busts in a ring; each arm reaches for the next head. */
export function pointing(): string {
  const people = [
    { x: 150, y: 190, turn: 0, coat: C.teal, skin: '#f0c3a0', hair: C.ink },
    { x: 490, y: 190, turn: 90, coat: C.hot, skin: '#5c3a28', hair: C.night },
    { x: 490, y: 540, turn: 180, coat: C.ink, skin: '#d9a177', hair: C.rust },
    { x: 150, y: 540, turn: 270, coat: C.rust, skin: '#8a5a3c', hair: C.paper },
  ]
  return picture(640, 720, C.sun, [
    disc(320, 370, 120, '#ffcf6b'),
    ...people.map(({ x, y, turn, coat, skin }) => {
      const reach = turn % 180 === 0 ? 170 : 190
      return group(`translate(${x} ${y}) rotate(${turn}) scale(1.2)`, [
        stroke(`M30 34H${reach - 40}`, coat, 36),
        rect(reach - 40, 18, 34, 32, skin, 10),
        rect(reach - 16, 24, 44, 13, skin, 6),
      ])
    }),
    ...people.map(({ x, y, coat, skin, hair }) =>
      group(`translate(${x} ${y}) scale(1.3)`, [
        shape('M-72 110Q-72 40 0 40Q72 40 72 110Z', coat),
        disc(0, -6, 46, skin),
        shape('M-48 -4A48 48 0 0 1 48 -4Q20 -34 -48 -4Z', hair),
        disc(-15, 2, 5, C.ink),
        disc(15, 2, 5, C.ink),
        stroke('M-12 24Q0 16 12 24', C.ink, 5),
      ]),
    ),
  ])
}

export function thermometer(): string {
  return picture(640, 720, C.foam, [
    disc(470, 180, 210, C.white),
    group('translate(330 350) rotate(38)', [
      rect(-38, -300, 76, 470, C.ink, 38),
      disc(0, 170, 70, C.ink),
      rect(-24, -286, 48, 460, C.paper, 24),
      disc(0, 170, 56, C.hot),
      rect(-13, -270, 26, 440, C.hot, 13),
      ...Array.from({ length: 8 }, (_, i) => rect(44, -262 + i * 46, i % 2 === 0 ? 40 : 24, 9, C.ink)),
    ]),
    shape('M196 560Q150 610 170 648H226Q244 606 196 560Z', C.hot),
    shape('M197 592Q176 620 184 646H212Q222 622 197 592Z', C.sun),
    rect(158, 650, 80, 70, C.paper),
    shape('M158 650H238V676Q226 694 214 672Q200 660 190 684Q174 700 158 674Z', C.white),
    rect(194, 634, 6, 18, C.ink),
  ])
}

/** Needles at different angles: two slow, one wild, one resting. */
export function fourDials(): string {
  const dials = [
    { x: 180, y: 220, angle: -70 },
    { x: 460, y: 220, angle: -24 },
    { x: 180, y: 500, angle: 62 },
    { x: 460, y: 500, angle: 20 },
  ]
  return picture(640, 720, C.deep, [
    group('translate(45 50) scale(0.86)', [
      rect(40, 80, 560, 560, C.apricot, 40),
      rect(56, 96, 528, 528, '#f2a083', 30),
      ...[
        [76, 116],
        [564, 116],
        [76, 604],
        [564, 604],
      ].map(([x = 0, y = 0]) => disc(x, y, 9, C.rust)),
      ...dials.map(({ x, y, angle }) =>
        group(`translate(${x} ${y})`, [
          disc(0, 0, 112, C.ink),
          disc(0, 0, 98, C.paper),
          stroke('M-76 28A81 81 0 0 1 -46 -66', C.hot, 15),
          stroke('M-28 -76A81 81 0 0 1 28 -76', C.sun, 15),
          stroke('M46 -66A81 81 0 0 1 76 28', C.sea, 15),
          group(`rotate(${angle})`, [shape('M-8 12L0 -74L8 12Z', C.ink)]),
          disc(0, 0, 15, C.ink),
        ]),
      ),
    ]),
  ])
}

export function twoAtDesk(): string {
  const sitter = (x: number, coat: string, skin: string, hair: string): string =>
    group(`translate(${x} 452)`, [
      shape('M-92 20V-70Q-92 -140 0 -140Q92 -140 92 -70V20Z', coat),
      rect(-18, -166, 36, 40, skin),
      disc(0, -196, 60, skin),
      shape('M-64 -186A64 64 0 0 1 64 -186Q54 -226 10 -230Q-40 -232 -64 -186Z', hair),
    ])
  return picture(640, 720, C.teal, [
    shape('M320 120L560 470H80Z', '#2c7b6c'),
    rect(314, 0, 12, 92, C.ink),
    shape('M262 124Q264 84 320 84Q376 84 378 124Z', C.hot),
    disc(320, 130, 22, C.sun),
    sitter(186, C.paper, '#f0c3a0', '#6b3b20'),
    sitter(454, C.apricot, '#5c3a28', C.ink),
    disc(186, 196, 24, '#6b3b20'),
    rect(40, 470, 560, 30, C.ink),
    rect(84, 500, 24, 220, C.ink),
    rect(532, 500, 24, 220, C.ink),
    shape('M212 470L196 344H444L428 470Z', C.night),
    shape('M228 458L214 358H426L412 458Z', C.mint),
    ...[0, 1, 2, 3].map((i) =>
      rect(240 + (i % 2) * 16, 376 + i * 20, 90 - i * 9, 9, i === 2 ? C.hot : C.deep),
    ),
    rect(110, 430, 44, 40, C.hot, 6),
    stroke('M154 438q22 2 18 16t-18 10', C.hot, 7),
  ])
}

export function bell(): string {
  return picture(640, 720, C.foam, [
    group('translate(64 40) scale(0.8)', [
      rect(90, 70, 460, 30, C.deep, 6),
      rect(300, 96, 40, 54, C.ink),
      shape('M320 136Q450 140 470 330Q476 430 532 476H108Q164 430 170 330Q190 140 320 136Z', C.hot),
      shape('M320 136Q250 150 232 330Q226 430 196 476H108Q164 430 170 330Q190 140 320 136Z', '#ff8c66'),
      rect(92, 470, 456, 36, C.rust, 18),
      disc(320, 536, 42, C.ink),
      stroke('M320 560Q300 620 340 660T330 712', C.sea, 14),
      disc(330, 700, 20, C.sea),
      stroke('M60 250Q30 320 56 392', C.teal, 14),
      stroke('M580 250Q610 320 584 392', C.teal, 14),
    ]),
  ])
}

/** One frame of the disk: `night` from 1 to 11, `percent` full; `alarm` paints the lid. */
export function disk(night: number, percent: number, alarm: boolean): string {
  const top = 180
  const bottom = 560
  const level = Math.round(bottom - ((bottom - top) * percent) / 100)
  const fill = percent >= 100 ? C.rust : percent > 90 ? C.hot : C.sea
  const moons = Array.from({ length: 11 }, (_, i) =>
    disc(70 + i * 50, 660, 15, i < night ? C.sun : '#2c4a47'),
  )
  return picture(640, 720, C.night, [
    rect(130, top, 380, bottom - top, '#24423f'),
    rect(130, level, 380, bottom - level, fill),
    `<ellipse cx="320" cy="${bottom}" rx="190" ry="52" fill="${fill}"/>`,
    `<ellipse cx="320" cy="${level}" rx="190" ry="52" fill="${percent > 90 ? C.apricot : C.mint}"/>`,
    `<ellipse cx="320" cy="${top}" rx="190" ry="52" fill="${alarm ? C.hot : 'none'}" stroke="${C.paper}" stroke-width="10"/>`,
    stroke(`M130 ${top}V${bottom}A190 52 0 0 0 510 ${bottom}V${top}`, C.paper, 10),
    numbers(`${percent}%`, 320, 400, 1, C.paper),
    ...moons,
  ])
}
