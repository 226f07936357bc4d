import type { PixelSize } from '../../model/asset.ts'
import type { ContentItem, DeckContent, SlideContent, SlideGround } from '../../model/slide-content.ts'
import { boxesOf } from './boxes-of.ts'
import { composeBackground } from './compose-picture.ts'
import { pixels, readColor, readUrl, round } from './css-values.ts'
import type { DrawnElement, DrawnPage, DrawnSlide } from './drawn-page.ts'
import type { FontTable } from './font-table.ts'
import { inLayer } from './in-layer.ts'
import { isTwoColored } from './is-two-colored.ts'
import { createLayerBook, type Layer, type LayerBook, LEVELS } from './layer-book.ts'
import { orderLayers } from './order-layers.ts'
import { type Place, styleOf } from './place.ts'
import { placePicture } from './place-picture.ts'
import { rasterOf } from './raster-of.ts'
import { readGradient } from './read-gradient.ts'
import { walkChildren } from './walk-children.ts'
import { walkElement } from './walk-element.ts'

/** What a page shows, as a program for presentations could hold it. */
export function createContent(
  page: DrawnPage,
  fonts: FontTable,
  naturals: ReadonlyMap<string, PixelSize>,
): DeckContent {
  const { width, height, styles } = page
  const placeIn = (layers: LayerBook): Place => ({
    styles,
    fonts,
    naturals,
    slide: { width, height },
    flow: 'main',
    opacity: 1,
    walk: (element, place) => inLayer(element, place, (inner) => walkElement(element, inner)),
    layers,
    layer: layers.root,
    context: layers.root,
    isLaidOut: false,
  })
  return {
    width,
    height,
    slides: page.slides.map((slide, index) => slideOf(slide, index + 1, placeIn(createLayerBook()))),
    fonts: fonts.fonts,
  }
}

function slideOf({ layers }: DrawnSlide, number: number, place: Place): SlideContent {
  const kindOf = ({ attributes }: DrawnElement) => attributes['data-marpit-advanced-background']
  const main = layers.find((layer) => (kindOf(layer) ?? 'content') === 'content')
  const back = layers.find((layer) => kindOf(layer) === 'background')
  const base = back ?? main
  const { id, lang, class: classes = '' } = main?.attributes ?? {}
  const ground = base ? groundOf(base, place) : {}
  const items: ContentItem[] = [
    ...(back ? figuresIn(back, place) : []),
    ...(main ? stackOf(main, main === base ? ground : undefined, place) : []),
    ...layers
      .filter((layer) => layer !== main && layer !== back)
      .flatMap((layer) => [...pseudosOf(layer, place)]),
  ]
  return {
    number,
    classes: classes.split(' ').filter((name) => name !== ''),
    ...(lang === undefined ? {} : { lang }),
    ...(id === undefined ? {} : { id }),
    ground,
    inner: innerOf(main, place),
    items,
  }
}

/** The content of a slide, as it is seen. `ground`: that of the section, where it is the slide's, too. */
function stackOf(
  section: DrawnElement,
  ground: SlideGround | undefined,
  around: Place,
): readonly ContentItem[] {
  const { layers } = around
  const told = inLayer(section, around, (place) => contentOf(section, ground !== undefined, place))
  const items = orderLayers([...told], layers)
  const isHiding = ground?.color !== undefined && ground.color.alpha === undefined
  return isHiding ? items.filter((item) => !isBehind(layers.layerOf(item), layers.root)) : items
}

/** Behind the section: its ground hides it. */
function isBehind({ level, around }: Layer, root: Layer): boolean {
  return around !== undefined && (around === root ? level < 0 : isBehind(around, root))
}

function innerOf(section: DrawnElement | undefined, place: Place): SlideContent['inner'] {
  if (section === undefined) return { left: 0, right: place.slide.width }
  const [x, , width] = section.rectangle
  const css = styleOf(section, place)
  const [left, right] = [pixels(css['padding-left']), pixels(css['padding-right'])]
  return { left: round(x + left * section.scale), right: round(x + width - right * section.scale) }
}

/** The section itself, whose ground is that of the slide where `isBase`. */
function* contentOf(section: DrawnElement, isBase: boolean, place: Place): Generator<ContentItem> {
  const [before, inner, after] = partPseudos(section, place)
  for (const element of before) yield* place.walk(element, { ...place, flow: 'pseudo' })
  for (const item of boxesOf(section, place, 'slide')) {
    const isGround = item.kind === 'raster' || (item.kind === 'box' && item.name === 'slide')
    if (!(isBase && isGround)) yield item
    else if (item.kind === 'box' && item.line) {
      const { fill: _, gradient: __, shadow: ___, ...frame } = item
      // Where it was, below what lies on it.
      if (place.host === section) place.layers.note(frame, LEVELS.own, place.layer)
      yield frame
    }
  }
  yield* walkChildren({ ...section, children: inner }, place)
  for (const element of after) yield* pseudoOf(element, place)
}

/** Of a layer that is there for what stands on top of everything: its pseudo-elements. */
function* pseudosOf(section: DrawnElement, place: Place): Generator<ContentItem> {
  for (const child of section.children) if (!('text' in child)) yield* pseudoOf(child, place)
}

function* pseudoOf(element: DrawnElement, place: Place): Generator<ContentItem> {
  // What Marpit shows there is the number of the slide.
  const isNumber = element.pseudo === 'after' && place.flow === 'main'
  yield* place.walk(element, {
    ...place,
    flow: 'pseudo',
    ...(isNumber ? { role: 'page-number' as const } : {}),
  })
}

/** Pseudo-elements of a section that do not flow with its content lie behind it or on top of it. */
function partPseudos(
  section: DrawnElement,
  place: Place,
): readonly [
  before: readonly DrawnElement[],
  inner: DrawnElement['children'],
  after: readonly DrawnElement[],
] {
  const isFree = (child: DrawnElement['children'][number]): child is DrawnElement =>
    !('text' in child) && child.pseudo !== undefined && /absolute|fixed/.test(styleOf(child, place).position)
  const free = section.children.filter(isFree)
  return [
    free.filter(({ pseudo }) => pseudo === 'before'),
    section.children.filter((child) => !isFree(child)),
    free.filter(({ pseudo }) => pseudo === 'after'),
  ]
}

function groundOf(section: DrawnElement, place: Place): SlideGround {
  const css = styleOf(section, place)
  const color = readColor(css['background-color'])
  const plain = color ? { color } : {}
  const image = css['background-image']
  if (image === 'none') return plain
  const source = { element: section.number, part: 'alone' } as const
  const [x, y, width, height] = section.rectangle
  const gradient = /^(?:auto|cover|100% 100%)/.test(css['background-size'])
    ? readGradient(image, 1, { width, height })
    : undefined
  if (gradient && isTwoColored(gradient)) return { ...plain, gradient }
  const url = readUrl(image)
  const natural = place.naturals.get(url ?? '')
  const placed =
    url !== undefined && natural && css.filter === 'none'
      ? placePicture({ x, y, width, height }, natural, css['background-size'], css['background-position'])
      : undefined
  if (url !== undefined && natural === undefined) return plain
  const fills = placed && placed.rectangle.width > width - 1 && placed.rectangle.height > height - 1
  if (url === undefined || !fills) return { ...plain, raster: source }
  return { ...plain, picture: { url, ...(placed.crop ? { crop: placed.crop } : {}) } }
}

/** The pictures of `![bg]`, each in its `<figure>`. */
function figuresIn(layer: DrawnElement, place: Place): readonly ContentItem[] {
  return layer.children.flatMap((child): readonly ContentItem[] => {
    if ('text' in child) return []
    if (child.tag !== 'figure') return figuresIn(child, place)
    const css = styleOf(child, place)
    const image = css['background-image']
    if (image === 'none') return []
    const url = readUrl(image)
    // What did not load is not drawn either.
    if (url !== undefined && !place.naturals.has(url)) return []
    const isPlain = css.filter === 'none' && css.transform === 'none'
    if (url === undefined || !isPlain) {
      return [rasterOf(child, place, css.filter === 'none' ? 'background' : 'filter', 'whole')]
    }
    const picture = composeBackground(child, url, place)
    return picture ? [picture] : []
  })
}
