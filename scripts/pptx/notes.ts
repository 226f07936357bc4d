import { escapeRunText, escapeXml } from './escape-xml.ts'
import type { PackagePart } from './package-part.ts'
import { writePlaceholder, writeSampleText, writeSlideImage } from './placeholder.ts'
import { COLOR_MAP } from './slide-master.ts'
import { TREE_START } from './write-shapes.ts'
import { NAMESPACES, presentationType, XML_DECLARATION } from './xml-names.ts'

export const NOTES_MASTER_PATH = 'ppt/notesMasters/notesMaster1.xml'

/** Pages of notes are printed on paper: A4 without margins, as tall as PowerPoint has them. In EMU. */
export const NOTES_SIZE: { readonly cx: number; readonly cy: number } = { cx: 6_858_000, cy: 9_144_000 }

/** How all pages of notes look. `slide` gives the proportions of the slide's picture. */
export function createNotesMaster(slide: { cx: number; cy: number }, theme: string): PackagePart {
  const scale = Math.min(5_486_400 / slide.cx, 3_086_100 / slide.cy)
  const cx = Math.round(slide.cx * scale)
  const image = {
    x: Math.round((NOTES_SIZE.cx - cx) / 2),
    y: 1_143_000,
    cx,
    cy: Math.round(slide.cy * scale),
  }
  const body = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 }
  return {
    path: NOTES_MASTER_PATH,
    contentType: presentationType('notesMaster'),
    content: [
      `${XML_DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld>`,
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      `${TREE_START}${writeSlideImage(2, image)}`,
      writePlaceholder({ type: 'body', index: 1, name: 'Notes 3', box: body }, 3, writeSampleText('Notes')),
      `</p:spTree></p:cSld>${COLOR_MAP}<p:notesStyle><a:lvl1pPr marL="0" algn="l">`,
      '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>',
      '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>',
      '</p:notesStyle></p:notesMaster>',
    ].join(''),
    relationships: [{ type: 'theme', target: theme }],
  }
}

/** The notes of one slide, an empty paragraph between two comments. */
export function createNotesSlide(
  path: string,
  slide: string,
  notes: readonly string[],
  lang: string,
): PackagePart {
  const lines = notes.join('\n\n').split(/\r\n|[\n\r\v\f\u2028\u2029]/)
  const paragraphs = lines.map((line) => writeParagraph(line, lang)).join('')
  const text = `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody>`
  return {
    path,
    contentType: presentationType('notesSlide'),
    content: [
      `${XML_DECLARATION}<p:notes ${NAMESPACES}><p:cSld>${TREE_START}${writeSlideImage(2)}`,
      writePlaceholder({ type: 'body', index: 1, name: 'Notes Placeholder 3' }, 3, text),
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    ].join(''),
    relationships: [
      { type: 'notesMaster', target: NOTES_MASTER_PATH },
      { type: 'slide', target: slide },
    ],
  }
}

function writeParagraph(line: string, lang: string): string {
  const text = escapeRunText(line)
  const language = `lang="${escapeXml(lang)}"`
  if (text === '') return `<a:p><a:endParaRPr ${language}/></a:p>`
  return `<a:p><a:r><a:rPr ${language}/><a:t>${text}</a:t></a:r></a:p>`
}
