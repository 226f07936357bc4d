import type { NoteItem, NoteParagraph, NoteRun } from '../model/note.ts'
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

/** The notes of one slide. */
export function createNotesSlide(
  path: string,
  slide: string,
  notes: readonly NoteParagraph[],
  lang: string,
): PackagePart {
  const paragraphs = notes.map((paragraph) => writeParagraph(paragraph, lang)).join('')
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

function writeParagraph({ runs, list }: NoteParagraph, lang: string): string {
  const language = `lang="${escapeXml(lang)}"`
  const texts = runs.map((run) => writeRun(run, language)).join('')
  const end = texts === '' ? `<a:endParaRPr ${language}/>` : ''
  return `<a:p>${list === undefined ? '' : writeItem(list)}${texts}${end}</a:p>`
}

/** A quarter of an inch for each level; a further line of an item begins below its text. */
function writeItem({ level, marker }: NoteItem): string {
  const start = `<a:pPr marL="${(level + 1) * 228_600}" lvl="${level}"`
  if (marker === undefined) return `${start} indent="0"/>`
  const sign =
    marker === 'bullet'
      ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
      : `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${startAt(marker)}/>`
  return `${start} indent="-228600">${sign}</a:pPr>`
}

/** No program counts beyond what fits in 15 bits. */
function startAt(first: number): string {
  return first === 1 ? '' : ` startAt="${Math.min(Math.max(first, 1), 32_767)}"`
}

function writeRun({ text, bold, italic }: NoteRun, language: string): string {
  const content = escapeRunText(text)
  if (content === '') return ''
  return `<a:r><a:rPr ${language}${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}/><a:t>${content}</a:t></a:r>`
}
