import { createMeasure } from './measure.ts'
import { createMediaStore } from './media-store.ts'
import { createNotesSlide } from './notes.ts'
import { officeLanguage, USUAL_LANGUAGE } from './office-language.ts'
import { packPresentation, THEME_PATH } from './pack-presentation.ts'
import { createRelationshipList, type PackagePart } from './package-part.ts'
import type { Presentation } from './presentation.ts'
import { createMasterParts, LAYOUT_PATHS } from './slide-master.ts'
import { type ShapeContext, writeShapes } from './write-shapes.ts'
import { writeTheme } from './write-theme.ts'
import { writeTransition } from './write-transition.ts'
import { NAMESPACES, presentationType, XML_DECLARATION } from './xml-names.ts'

/** The presentation as an Office Open XML package (`.pptx`). Equal data gives equal bytes. */
export function writePresentation(presentation: Presentation): Uint8Array {
  const { slides, properties } = presentation
  const measure = createMeasure(presentation.width, presentation.height)
  const media = createMediaStore()
  const lang = officeLanguage(properties.lang) ?? USUAL_LANGUAGE
  const paths = slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`)
  const hasNotes = slides.some(({ notes }) => notes.length > 0)

  const slideParts = slides.flatMap(({ shapes, notes, transition }, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`
    const notesPath = `ppt/notesSlides/notesSlide${index + 1}.xml`
    const relationships = createRelationshipList()
    const titled = shapes.some(({ kind }) => kind === 'title')
    relationships.idOf({ type: 'slideLayout', target: titled ? LAYOUT_PATHS.title : LAYOUT_PATHS.blank })
    const tree = writeShapes(shapes, {
      measure,
      lang,
      relationships,
      mediaPath: media.pathOf,
      slidePath: (number) => paths[number - 1],
    } satisfies ShapeContext)
    if (notes.length > 0) relationships.idOf({ type: 'notesSlide', target: notesPath })
    const slide: PackagePart = {
      path,
      contentType: presentationType('slide'),
      content: `${XML_DECLARATION}<p:sld ${NAMESPACES}><p:cSld>${tree}</p:cSld>${COLORS}${writeTransition(transition)}</p:sld>`,
      relationships: relationships.all(),
    }
    return notes.length > 0 ? [slide, createNotesSlide(notesPath, path, notes, lang)] : [slide]
  })

  return packPresentation({
    properties: presentation,
    outline: { slide: measure.slide, slides: paths, hasNotes, lang },
    theme: writeTheme('Lectern'),
    master: createMasterParts(measure.slide, THEME_PATH),
    content: [...slideParts, ...media.parts()],
  })
}

const COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
