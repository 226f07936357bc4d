import type { Rectangle } from '../model/layout-snapshot.ts'
import type { SlideGround } from '../model/slide-content.ts'
import { readDeckTheme } from './deck-theme.ts'
import { createFontParts } from './embedded-fonts.ts'
import { findSections } from './find-sections.ts'
import { groundBehind } from './ground-behind.ts'
import { createMeasure } from './measure.ts'
import { createMediaStore } from './media-store.ts'
import { createNativeMaster, writeTextLevels } from './native-master.ts'
import {
  FILM_TYPES,
  type NativeFilm,
  type NativeMedia,
  type NativePresentation,
  type NativeSlide,
  rasterKey,
} from './native-presentation.ts'
import { createNotesSlide } from './notes.ts'
import { type OfficeFont, officeFontOf } from './office-font.ts'
import { officeLanguage, USUAL_LANGUAGE } from './office-language.ts'
import { packPresentation, THEME_PATH } from './pack-presentation.ts'
import { createRelationshipList, type PackagePart } from './package-part.ts'
import { type LayoutBoxes, middleBox, planLayouts } from './plan-layouts.ts'
import type { LinkTarget } from './presentation.ts'
import type { PicturePaths } from './write-native-picture.ts'
import { writeNativeSlide } from './write-native-slide.ts'
import { writeTheme } from './write-theme.ts'
import type { Typeface } from './write-typeface.ts'
import { presentationType } from './xml-names.ts'

/** Where a link of a slide leads to; nothing for what a presentation cannot follow. */
export type FindLink = (href: string) => LinkTarget | undefined

/** The presentation as an Office Open XML package (`.pptx`). Equal data gives equal bytes. */
export function writeNative(presentation: NativePresentation, findLink: FindLink): Uint8Array {
  const { slides, properties, width, height } = presentation
  const measure = createMeasure(width, height)
  const theme = readDeckTheme(slides, presentation.fonts, height)
  const media = createMediaStore()
  const usual = officeLanguage(properties.lang) ?? USUAL_LANGUAGE
  const pathsOf = storeMedia(presentation.media, media.pathOf)
  const groundPath = ({ picture, raster }: SlideGround): string | undefined =>
    picture ? pathsOf(picture.url)?.path : raster && pathsOf(rasterKey(raster))?.path
  const boxes = usualBoxes(presentation)
  const { layouts, pathOf: layoutPaths } = planLayouts(slides, width, boxes, (ground) =>
    JSON.stringify([ground.color, ground.gradient, groundPath(ground), ground.picture?.crop]),
  )
  const master = createNativeMaster(layouts, boxes, {
    measure,
    theme,
    themePath: THEME_PATH,
    groundPath: ({ ground }) => groundPath(ground),
  })

  const paths = slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`)
  const fonts = presentation.fonts.map(officeFontOf)
  const slideParts = slides.flatMap((slide, index) => {
    const path = paths[index] ?? ''
    const notesPath = `ppt/notesSlides/notesSlide${index + 1}.xml`
    const relationships = createRelationshipList()
    relationships.idOf({ type: 'slideLayout', target: layoutPaths[index] ?? '' })
    const lang = officeLanguage(slide.lang) ?? usual
    const content = writeNativeSlide(slide, index + 1, {
      measure,
      theme,
      fonts,
      lang,
      ...groundBehind(slide, presentation),
      ...(isPlain(slide) && { plainGround: slide.ground.color?.hex ?? WHITE }),
      relationships,
      linkTo: (href) => findSlide(href, presentation) ?? findLink(href),
      slidePath: (number) => paths[number - 1],
      picturePaths: pathsOf,
    })
    if (slide.notes.length > 0) relationships.idOf({ type: 'notesSlide', target: notesPath })
    const part: PackagePart = {
      path,
      contentType: presentationType('slide'),
      content,
      relationships: relationships.all(),
    }
    return slide.notes.length > 0 ? [part, createNotesSlide(notesPath, path, slide.notes, lang)] : [part]
  })

  const { families, parts: fontParts } = createFontParts(presentation.embedded, fonts)
  const hasNotes = slides.some(({ notes }) => notes.length > 0)
  return packPresentation({
    properties: presentation,
    outline: {
      slide: measure.slide,
      slides: paths,
      families,
      hasNotes,
      sections: findSections(slides, properties.title),
      lang: usual,
      textLevels: writeTextLevels({ measure, theme }),
    },
    theme: writeTheme('Lectern', theme.colors, {
      title: typefaceOf(theme.titleFont, fonts),
      body: typefaceOf(theme.bodyFont, fonts),
    }),
    master,
    content: [...slideParts, ...media.parts(), ...fontParts],
  })
}

function typefaceOf(latin: string, fonts: readonly OfficeFont[]): Typeface {
  return fonts.find((font) => font.latin === latin) ?? { latin }
}

const WHITE = '#ffffff'

function isPlain({ ground, shapes }: NativeSlide): boolean {
  const isCovered = shapes.some((shape) => shape.kind === 'picture' && shape.background)
  return !(isCovered || ground.picture || ground.gradient)
}

/** Places for placeholders: where most slides have them, else where they usually are. */
function usualBoxes({ slides, width, height }: NativePresentation): Required<LayoutBoxes> {
  const part = (x: number, y: number, w: number, h: number): Rectangle => ({
    x: x * width,
    y: y * height,
    width: w * width,
    height: h * height,
  })
  return {
    title: middleBox(slides, 'title') ?? part(0.06, 0.08, 0.88, 0.12),
    body: middleBox(slides, 'body') ?? part(0.06, 0.25, 0.88, 0.6),
    footer: middleBox(slides, 'footer') ?? part(0.06, 0.93, 0.6, 0.05),
    'page-number': middleBox(slides, 'page-number') ?? part(0.88, 0.93, 0.06, 0.05),
  }
}

/** Stores what is asked for, in the order in which it is. */
function storeMedia(
  media: NativePresentation['media'],
  pathOf: ReturnType<typeof createMediaStore>['pathOf'],
): (key: string) => PicturePaths | undefined {
  const known = new Map<NativeMedia, PicturePaths>()
  return (key) => {
    const picture = media.get(key)
    if (picture === undefined) return undefined
    const paths = known.get(picture) ?? {
      path: pathOf(picture),
      ...(picture.film && { film: { path: pathOf(picture.film), isSound: isSound(picture.film) } }),
      ...(picture.svg !== undefined && { svg: pathOf({ bytes: picture.svg, format: 'svg' }) }),
    }
    known.set(picture, paths)
    return paths
  }
}

function isSound({ format }: NativeFilm): boolean {
  return FILM_TYPES[format].startsWith('audio/')
}

function findSlide(href: string, { slides }: NativePresentation): LinkTarget | undefined {
  if (!href.startsWith('#')) return undefined
  const index = slides.findIndex(({ id }) => id !== undefined && id === href.slice(1))
  return index === -1 ? undefined : { kind: 'slide', number: index + 1 }
}
