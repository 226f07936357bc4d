import { describe, expect, it } from 'vitest'
import type { BoxLook } from '../../scripts/model/content-look.ts'
import { readDeckTheme } from '../../scripts/pptx/deck-theme.ts'
import { createMeasure } from '../../scripts/pptx/measure.ts'
import { writeBoxLook } from '../../scripts/pptx/write-look.ts'
import { parseXml } from './parse-xml.ts'

const CONTEXT = { measure: createMeasure(1280, 720), theme: readDeckTheme([], [], 720) }
const SHADOW = { color: { hex: '#123456' }, dx: 1, dy: 2, blur: 4 }

function write(look: BoxLook, plainGround?: string): string {
  const rectangle = { x: 0, y: 0, width: 100, height: 50 }
  const written = writeBoxLook(rectangle, look, undefined, {
    ...CONTEXT,
    ...(plainGround && { plainGround }),
  })
  // In the order of `CT_ShapeProperties`, each at most once.
  const names = parseXml(`<r xmlns:a="a">${written}</r>`).children.map(({ name }) => name)
  const order = [
    'a:xfrm',
    'a:prstGeom',
    'a:custGeom',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:ln',
    'a:effectLst',
  ]
  expect(names).toEqual(order.filter((name) => names.includes(name)))
  return written
}

describe('writeBoxLook', () => {
  it('draws what is no rectangle by its corners', () => {
    const corners = [
      [0.5, 0],
      [1, 1],
      [0, 1],
    ] as const
    expect(write({ fill: { hex: '#ff0000' }, radius: 0, corners })).toContain(
      '<a:path w="100000" h="100000"><a:moveTo><a:pt x="50000" y="0"/></a:moveTo>' +
        '<a:lnTo><a:pt x="100000" y="100000"/></a:lnTo><a:lnTo><a:pt x="0" y="100000"/></a:lnTo><a:close/></a:path>',
    )
  })

  it('rounds corners by themselves, and draws what has no height as a line', () => {
    const arcs = write({ radius: 0, radii: [10, 0, 20, 0], fill: { hex: '#ff0000' } }).match(
      /<a:arcTo[^>]*>/g,
    )
    expect(arcs).toEqual([
      '<a:arcTo wR="190500" hR="190500" stAng="0" swAng="5400000"/>',
      '<a:arcTo wR="95250" hR="95250" stAng="10800000" swAng="5400000"/>',
    ])
    const line = { width: 50, style: 'dashed', color: { hex: '#ff0000' } } as const
    expect(write({ radius: 0, line })).toContain('<a:prstGeom prst="line">')
    expect(write({ radius: 0, line })).toContain('<a:miter lim="800000"/></a:ln>')
    expect(write({ radius: 9, line })).not.toContain('<a:miter')
  })

  it('fills what has nothing but a shadow like the slide, or leaves the shadow away', () => {
    const shown = write({ radius: 0, shadow: SHADOW }, '#eeeeee')
    expect(shown).toContain('<a:srgbClr val="EEEEEE">')
    expect(shown).toContain('<a:outerShdw')
    const onPicture = write({ radius: 0, shadow: SHADOW })
    expect(onPicture).not.toContain('<a:outerShdw')
    expect(onPicture).not.toContain('<a:solidFill>')
  })
})
