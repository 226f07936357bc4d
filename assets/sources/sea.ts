import { COLOURS as C, disc, group, person, picture, rect, shape, stroke, water } from './parts.ts'

export function barnacles(): string {
  const shells = Array.from({ length: 22 }, (_, i) => {
    const row = Math.floor(i / 6)
    const x = 66 + (i % 6) * 102 + (row % 2) * 46 + ((i * 23) % 31) - 15 + (row > 2 ? 74 : 0)
    return { x, y: 286 + row * 72 + ((i * 17) % 25), r: 24 + ((i * 11) % 17) }
  })
  return picture(640, 720, C.foam, [
    rect(0, 70, 640, 170, C.deep),
    ...[90, 210, 330, 450, 570].map((x) => disc(x, 130, 22, C.sun)),
    rect(0, 178, 640, 18, C.paper),
    rect(0, 226, 640, 500, C.teal),
    shape('M-20 196H660V300Q640 610 320 624Q0 610 -20 300Z', C.rust),
    shape(
      'M-20 196H660V226q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0q-20 -22 -40 0q-20 22 -40 0Z',
      C.hot,
    ),
    ...shells.map(({ x, y, r }) =>
      group(`translate(${x} ${y}) scale(${r / 30})`, [
        shape('M-36 26Q-26 -22 -16 -26H16Q26 -22 36 26Q0 38 -36 26Z', C.paper),
        stroke('M-14 -10L-20 22M0 -6V26M14 -10L20 22', '#c9bfae', 4),
        `<ellipse cx="0" cy="-24" rx="17" ry="8" fill="${C.ink}"/>`,
      ]),
    ),
    stroke('M60 672q36 -30 72 0t72 0', C.mint, 8),
    stroke('M420 684q36 -30 72 0t72 0', C.mint, 8),
  ])
}

export function lighthouse(): string {
  return picture(640, 720, C.deep, [
    shape('M300 232L640 96V330Z', C.sun),
    shape('M300 232L0 150V270Z', '#3f7d5f'),
    shape('M246 640L268 276H352L374 640Z', C.paper),
    shape('M262 372L266 306H354L358 372Z', C.hot),
    shape('M253 516L258 440H362L367 516Z', C.hot),
    rect(252, 262, 116, 18, C.ink),
    rect(272, 204, 76, 60, C.sun),
    rect(306, 204, 8, 60, C.ink),
    shape('M260 206L310 158L360 206Z', C.hot),
    rect(292, 586, 36, 60, C.ink, 16),
    shape('M90 660Q200 600 310 626Q440 596 560 660Z', C.ink),
    water(640, 640, 720, C.teal, { length: 90, depth: 24, shift: 0 }),
    water(680, 640, 720, '#083b37', { length: 120, depth: 24, shift: 40 }),
  ])
}

export function bridge(): string {
  const posts = Array.from({ length: 11 }, (_, i) => {
    const t = i / 10
    const y = Math.round(404 + 130 * 4 * t * (1 - t) * 0.5)
    return stroke(`M${130 + i * 38} ${y - 52}V${y}`, C.ink, 6)
  })
  return picture(640, 720, C.apricot, [
    disc(320, 200, 110, C.paper),
    water(520, 640, 720, C.sea, { length: 90, depth: 26, shift: 10 }),
    shape('M-20 720V400Q60 370 140 404Q190 470 200 720Z', C.deep),
    shape('M660 720V400Q580 370 500 404Q450 470 440 720Z', C.teal),
    ...posts,
    stroke('M120 404Q320 534 520 404', C.ink, 14),
    stroke('M120 350Q320 480 520 350', C.ink, 6),
    person(270, 460, 130, { coat: C.hot, skin: '#5c3a28', hair: C.ink }),
    person(368, 460, 130, { coat: C.white, skin: '#f0c3a0', hair: C.rust }),
    rect(20, 318, 84, 72, C.paper),
    shape('M8 322L62 270L116 322Z', C.rust),
    rect(50, 348, 24, 42, C.ink),
    rect(586, 350, 10, 44, C.ink),
    shape('M552 360L591 268L630 360Z', C.deep),
    shape('M560 322L591 240L622 322Z', C.deep),
    water(610, 640, 720, '#1f7a70', { length: 110, depth: 28, shift: 40 }),
    water(664, 640, 720, C.deep, { length: 130, depth: 28, shift: 0 }),
  ])
}

/** The same boat in two waters: the pair is shown side by side. */
function toyBoat(x: number, y: number, turn: number): string {
  return group(`translate(${x} ${y}) rotate(${turn})`, [
    rect(-4, -110, 8, 84, C.ink),
    shape('M10 -106L66 -36H10Z', C.hot),
    shape('M-8 -92L-44 -36H-8Z', C.paper),
    shape('M-80 -28H80L56 22H-56Z', C.deep),
    shape('M-80 -28H80L76 -18H-76Z', C.hot),
  ])
}

export function bathTub(): string {
  return picture(640, 400, C.peach, [
    rect(0, 330, 640, 70, C.apricot),
    stroke('M512 210V110Q512 84 484 84H462', C.ink, 14),
    rect(448, 82, 22, 34, C.ink, 4),
    toyBoat(290, 204, 0),
    rect(110, 200, 420, 40, C.mint),
    shape('M84 214H556Q556 330 470 338H170Q84 330 84 214Z', C.white),
    rect(66, 202, 508, 22, C.white, 11),
    rect(160, 334, 34, 34, C.ink, 8),
    rect(446, 334, 34, 34, C.ink, 8),
    ...[
      [400, 190, 18],
      [432, 178, 12],
      [176, 192, 14],
    ].map(([x = 0, y = 0, r = 0]) => disc(x, y, r, C.white)),
  ])
}

export function openSea(): string {
  return picture(640, 400, C.deep, [
    ...[90, 210, 330, 450, 570].map((x, i) => stroke(`M${x} ${30 + (i % 2) * 40}l-26 64`, C.sea, 6)),
    shape(
      'M0 0H640V44q-40 30 -80 0q-50 36 -100 0q-40 30 -80 0q-60 40 -120 0q-40 30 -90 0q-50 36 -100 0q-40 30 -70 0Z',
      '#083b37',
    ),
    shape(
      'M0 300Q90 290 170 200Q240 120 330 150Q286 170 300 216Q380 300 470 250Q560 190 640 230V400H0Z',
      C.sea,
    ),
    toyBoat(366, 214, 28),
    shape('M0 330Q120 330 200 270Q260 240 320 262Q360 330 450 320Q550 290 640 310V400H0Z', C.teal),
    water(352, 640, 400, '#083b37', { length: 110, depth: 28, shift: 30 }),
    disc(262, 132, 9, C.mint),
    disc(300, 112, 6, C.mint),
    disc(332, 128, 7, C.mint),
  ])
}
