import { COLOURS as C, disc, group, person, picture, rect, shape, stroke } from './parts.ts'

export function bakery(): string {
  const loaf = (x: number, y: number): string =>
    group(`translate(${x} ${y})`, [
      rect(-46, -34, 92, 34, '#c8763c', 17),
      ...[-22, 0, 22].map((d) => stroke(`M${d - 6} -28l10 16`, C.peach, 5)),
    ])
  const tower = [5, 4, 5, 3, 4, 2, 3, 1].flatMap((count, row) =>
    Array.from({ length: count }, (_, i) => loaf(560 + i * 84 - count * 42, 452 - row * 35)),
  )
  return picture(800, 480, C.foam, [
    rect(0, 440, 800, 40, '#b9c9c2'),
    rect(60, 120, 330, 320, C.apricot),
    shape('M40 120L90 40H360L410 120Z', C.rust),
    ...Array.from({ length: 6 }, (_, i) =>
      shape(`M${60 + i * 55} 170H${115 + i * 55}V206q-27 26 -55 0Z`, i % 2 === 0 ? C.hot : C.paper),
    ),
    rect(84, 240, 150, 140, C.deep),
    rect(270, 240, 90, 200, C.ink),
    disc(284, 346, 7, C.sun),
    ...tower,
    person(712, 446, 150, { coat: C.white, skin: '#d9a177', hair: C.white, legs: C.teal }),
  ])
}

function tram(
  x: number,
  y: number,
  paint: { body: string; glass: string; stripe: string; wheel: string },
): string {
  return group(`translate(${x} ${y})`, [
    stroke('M170 -176L200 -214L170 -236', paint.wheel, 6),
    rect(0, -176, 360, 150, paint.body, 22),
    rect(0, -74, 360, 22, paint.stripe),
    ...[24, 94, 206, 276].map((dx) => rect(dx, -152, 58, 56, paint.glass, 6)),
    rect(160, -152, 40, 120, paint.glass, 4),
    rect(20, -30, 320, 16, paint.wheel),
    ...[70, 122, 240, 292].map((dx) => disc(dx, -10, 18, paint.wheel)),
  ])
}

const RED_TRAM = { body: C.hot, glass: C.peach, stripe: C.rust, wheel: C.ink }
const GHOST_TRAM = { body: '#cfe9e2', glass: C.foam, stripe: '#a5d6ca', wheel: '#8fbfb4' }

function clockFace(x: number, y: number, r: number): string {
  return group(`translate(${x} ${y}) scale(${r / 100})`, [
    disc(0, 0, 112, C.ink),
    disc(0, 0, 98, C.paper),
    ...Array.from({ length: 12 }, (_, i) =>
      group(`rotate(${i * 30})`, [rect(-4, -90, 8, i % 3 === 0 ? 22 : 12, C.ink)]),
    ),
    group('rotate(75)', [rect(-8, -54, 16, 64, C.ink, 8)]),
    group('rotate(180)', [rect(-6, -82, 12, 92, C.hot, 6)]),
    disc(0, 0, 12, C.ink),
  ])
}

export function tramStop(): string {
  return picture(800, 480, C.apricot, [
    rect(0, 430, 800, 50, C.deep),
    rect(0, 40, 800, 5, C.ink),
    tram(404, 430, GHOST_TRAM),
    tram(196, 430, RED_TRAM),
    rect(0, 426, 800, 8, C.ink),
    rect(92, 190, 16, 250, C.ink),
    clockFace(100, 150, 74),
  ])
}

export function tramTwice(): string {
  return picture(640, 720, C.deep, [
    stroke('M0 366H640M0 626H640', '#083b37', 6),
    clockFace(320, 150, 104),
    tram(250, 600, GHOST_TRAM),
    tram(140, 640, RED_TRAM),
    rect(0, 640, 640, 80, C.night),
    rect(0, 652, 640, 8, C.sea),
    person(560, 700, 150, { coat: C.sun, skin: '#8a5a3c', hair: C.ink, legs: C.mint }),
  ])
}
