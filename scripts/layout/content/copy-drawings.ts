/// <reference lib="dom" />
import type { RawRectangle } from '../raw-page.ts'

/** `element`: number among all of all slides; `rectangle`: of the copy, in pixels of the slide. */
export type DrawingOrder = { readonly element: number; readonly rectangle: RawRectangle }

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. Copies of drawings as documents of their own,
 * in order; absent where only a picture shows the same. Nothing in them runs or loads anything. `paint`: of `create-painter`.
 */
export function copyDrawings(
  orders: readonly DrawingOrder[],
  paint: (value: string) => string,
): readonly (string | null)[] {
  const SVG = 'http://www.w3.org/2000/svg'
  const XLINK = 'http://www.w3.org/1999/xlink'
  const TAGS = new Set(
    `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath
    mask marker pattern filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence title desc`.split(/\s+/),
  )
  /** What is inherited, and what is not, with the value that need not be said. */
  const INHERITED = valuesOf(
    `fill-rule:nonzero stroke-width:1px stroke-dasharray:none
    stroke-dashoffset:0px stroke-linecap:butt stroke-linejoin:miter stroke-miterlimit:4 clip-rule:nonzero text-anchor:start
    font-family: font-size: font-style:normal font-weight:400 letter-spacing:normal word-spacing:0px visibility:visible
    marker-start:none marker-mid:none marker-end:none paint-order:normal writing-mode:horizontal-tb`,
  )
  const OWN = valuesOf(
    `opacity:1 lighting-color:#ffffffff clip-path:none mask:none filter:none dominant-baseline:auto alignment-baseline:auto baseline-shift:0px text-decoration-line:none vector-effect:none`,
  )
  /** Colours, each with what is seen of it. */
  const PAINTS = ['fill', 'stroke', 'stop-color', 'flood-color']
  const GEOMETRY = 'cx cy r rx ry x y width height'.split(' ')
  const all = document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg] *')
  return orders.map(({ element, rectangle }) => (all[element] ? copyDrawing(all[element], rectangle) : null))

  function copyDrawing(drawing: SVGSVGElement, [x, y, width, height]: RawRectangle): string | null {
    const slide = drawing.parentElement?.closest<SVGSVGElement>('svg[data-marpit-svg]')
    const style = getComputedStyle(drawing)
    if (!slide || !isPlain(drawing, style)) return null
    const origin = slide.getBoundingClientRect()
    const ratio = origin.width / slide.viewBox.baseVal.width || 1
    const bounds = drawing.getBoundingClientRect()
    const pad = (side: string): number => lengthOf(style, `padding-${side}`)
    const [left, right, top, bottom] = [pad('left'), pad('right'), pad('top'), pad('bottom')]
    const inside = style.boxSizing === 'border-box' ? 1 : 0
    const across = lengthOf(style, 'width') - inside * (left + right)
    const down = lengthOf(style, 'height') - inside * (top + bottom)
    const scale = bounds.width / ratio / (across + left + right)
    const wanted = new Set<string>()
    const root = document.createElementNS(SVG, 'svg')
    setAll(root, { width, height, viewBox: `0 0 ${width} ${height}` })
    const inner = copyElement(drawing, undefined, wanted)
    if (!inner || !(across > 0 && down > 0 && Number.isFinite(scale))) return null
    const place = { x: (bounds.left - origin.left) / ratio - x, y: (bounds.top - origin.top) / ratio - y }
    setAll(inner, {
      x: round(place.x + left * scale),
      y: round(place.y + top * scale),
      width: round(across * scale),
      height: round(down * scale),
      viewBox: drawing.getAttribute('viewBox') ?? `0 0 ${across} ${down}`,
    })
    const ground = paint(style.backgroundColor)
    if (!ground.endsWith('00')) {
      const box = document.createElementNS(SVG, 'rect')
      setAll(box, { ...place, width: bounds.width / ratio, height: bounds.height / ratio })
      setAll(box, {
        fill: ground.slice(0, 7),
        'fill-opacity': round(Number.parseInt(ground.slice(7), 16) / 255),
      })
      root.append(box)
    }
    root.append(inner)
    addTargets(inner, wanted)
    const opacity = opacityAround(drawing)
    if (opacity < 1) setAll(root, { opacity })
    return new XMLSerializer().serializeToString(root)
  }

  /** Nothing of its box but a ground can be told, and nothing around may cut it. */
  function isPlain(drawing: SVGSVGElement, style: CSSStyleDeclaration): boolean {
    const elements = drawing.querySelectorAll('*')
    // More take longer than they are worth.
    if (elements.length > 4000 || drawing.querySelector('foreignObject, image, switch')) return false
    const borders = ['top', 'right', 'bottom', 'left'].some(
      (side) => lengthOf(style, `border-${side}-width`) > 0,
    )
    const odd = [style.boxShadow, style.backgroundImage, style.filter, style.transform, style.rotate]
    if (borders || odd.some((value) => value !== 'none')) return false
    const { left, top, right, bottom } = drawing.getBoundingClientRect()
    for (let box = drawing.parentElement; box && box.localName !== 'foreignObject'; box = box.parentElement) {
      const frame = box.getBoundingClientRect()
      const cuts =
        frame.left > left + 1 || frame.top > top + 1 || frame.right < right - 1 || frame.bottom < bottom - 1
      if (cuts && getComputedStyle(box).overflow !== 'visible') return false
    }
    return true
  }

  function copyElement(
    source: Element,
    around: CSSStyleDeclaration | undefined,
    wanted: Set<string>,
  ): SVGElement | undefined {
    const tag = source.localName === 'a' ? 'g' : source.localName
    if (source.namespaceURI !== SVG || !TAGS.has(tag)) return undefined
    const style = getComputedStyle(source)
    if (style.display === 'none' && around && !/^(?:stop|symbol)$/.test(tag)) return undefined
    const copy = document.createElementNS(SVG, tag)
    for (const { name, value } of source.attributes) {
      if (
        /^(?:on|data-|aria-|xmlns|xml:)|^(?:class|style|role|tabindex|href|xlink:href|transform)$/.test(name)
      )
        continue
      if (!isStyle(name)) copy.setAttribute(name, value)
    }
    const link = source.getAttribute('href') ?? source.getAttributeNS(XLINK, 'href') ?? ''
    if (source.localName !== 'a' && link.startsWith('#')) {
      copy.setAttributeNS(XLINK, 'xlink:href', link)
      wanted.add(link.slice(1))
    }
    for (const name of PAINTS) writePaint(copy, name, style, around, wanted)
    for (const [name, initial] of Object.entries(INHERITED)) {
      write(copy, name, style, around ? around.getPropertyValue(name) : initial, wanted)
    }
    for (const [name, initial] of Object.entries(OWN)) write(copy, name, style, initial, wanted)
    for (const name of tag === 'svg' ? [] : GEOMETRY) {
      const value = style.getPropertyValue(name)
      if (!source.hasAttribute(name) && /^-?[\d.]+px$/.test(value) && value !== '0px')
        copy.setAttribute(name, value)
    }
    if (around && !/(?:Gradient|pattern)$/.test(tag)) turn(copy, source as SVGGraphicsElement, style)
    for (const child of source.childNodes) {
      if (child instanceof Text) copy.append(child.data)
      else if (child instanceof Element) copy.append(...[copyElement(child, style, wanted) ?? []].flat())
    }
    return copy
  }

  function isStyle(name: string): boolean {
    return (
      name in INHERITED || name in OWN || PAINTS.some((paint) => name === paint || name === opacityOf(paint))
    )
  }

  function write(
    copy: Element,
    name: string,
    style: CSSStyleDeclaration,
    silent: string,
    wanted: Set<string>,
  ): void {
    const value = plainValue(style, name, wanted)
    if (value !== silent && !value.includes('url("')) copy.setAttribute(name.replace('-line', ''), value)
  }

  function writePaint(
    copy: Element,
    name: string,
    style: CSSStyleDeclaration,
    around: CSSStyleDeclaration | undefined,
    wanted: Set<string>,
  ): void {
    const [color, opacity] = paintOf(style, name, wanted)
    const isOwn = name.endsWith('-color')
    const [silent, seen] =
      around && !isOwn ? paintOf(around, name, wanted) : [name === 'stroke' ? 'none' : '#000000', 1]
    if (color !== silent && !color.includes('url("')) copy.setAttribute(name, color)
    if (opacity !== seen) copy.setAttribute(opacityOf(name), String(opacity))
  }

  /** `#rrggbbaa` is known to browsers only. */
  function paintOf(style: CSSStyleDeclaration, name: string, wanted: Set<string>): readonly [string, number] {
    const value = plainValue(style, name, wanted)
    const opacity = Number(style.getPropertyValue(opacityOf(name)))
    const [, color, byte] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/.exec(value) ?? []
    if (color === undefined || byte === undefined) return [value, opacity]
    return [color, round((Number.parseInt(byte, 16) / 255) * opacity)]
  }

  function opacityOf(name: string): string {
    return `${name.replace('-color', '')}-opacity`
  }

  function plainValue(style: CSSStyleDeclaration, name: string, wanted: Set<string>): string {
    const value = paint(style.getPropertyValue(name)).replace(/url\("(#[^"]*)"\)/g, 'url($1)')
    for (const [, id] of value.matchAll(/url\(#([^)]*)\)/g)) if (id) wanted.add(id)
    return value
  }

  /** As the style says: it may have changed what the attribute does, or the point about which it turns. */
  function turn(copy: Element, source: SVGGraphicsElement, style: CSSStyleDeclaration): void {
    const { transform, transformOrigin, transformBox } = style
    if (!transform.startsWith('matrix(')) return
    const [x = 0, y = 0] = transformOrigin.split(' ').map(Number.parseFloat)
    const box = transformBox === 'fill-box' ? source.getBBox() : { x: 0, y: 0 }
    const [dx, dy] = [round(x + box.x), round(y + box.y)]
    const turned =
      dx === 0 && dy === 0 ? transform : `translate(${dx} ${dy}) ${transform} translate(${-dx} ${-dy})`
    copy.setAttribute('transform', turned)
  }

  /** What the drawing refers to, from elsewhere in the page. */
  function addTargets(inner: SVGElement, wanted: Set<string>): void {
    const defs = document.createElementNS(SVG, 'defs')
    for (const id of wanted) {
      if ([...inner.querySelectorAll('[id]')].some((one) => one.id === id)) continue
      const target = document.getElementById(id)
      const copy = target && copyElement(target, getComputedStyle(target.parentElement ?? target), wanted)
      if (copy) defs.append(copy)
    }
    if (defs.firstChild) inner.prepend(defs)
  }

  function opacityAround(drawing: Element): number {
    let opacity = 1
    for (let box = drawing.parentElement; box && box.localName !== 'foreignObject'; box = box.parentElement) {
      opacity *= Number(getComputedStyle(box).opacity)
    }
    return round(opacity)
  }

  function valuesOf(list: string): Record<string, string> {
    return Object.fromEntries(
      list
        .trim()
        .split(/\s+/)
        .map((pair) => {
          const at = pair.indexOf(':')
          return [pair.slice(0, at), pair.slice(at + 1)]
        }),
    )
  }

  function setAll(element: Element, attributes: Record<string, string | number>): void {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  }

  function lengthOf(style: CSSStyleDeclaration, name: string): number {
    return Number.parseFloat(style.getPropertyValue(name)) || 0
  }

  function round(value: number): number {
    return Math.round(value * 1000) / 1000
  }
}
