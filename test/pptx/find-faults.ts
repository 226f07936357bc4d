import { findAll, type XmlElement } from './parse-xml.ts'
import type { ReadPackage } from './read-package.ts'

/** What authors type, paste or provoke. */
export const HOSTILE: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\u0000',
  '\u000B',
  '\uFFFE',
  '\uD800',
  '\uDC00',
  '_x000D_',
  ']]>',
  '\r\n',
]

/** What Office would answer with its repair dialogue. */
export function findFaults(content: ReadPackage): readonly string[] {
  const faults: string[] = []
  const types = content.xml('[Content_Types].xml').children
  const overridden = types.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? [])
  const extensions = types.flatMap(({ attributes }) => attributes.Extension ?? [])
  for (const path of overridden) if (!content.paths.includes(path)) faults.push(`type of missing ${path}`)
  for (const path of content.paths) {
    if (!overridden.includes(path) && !extensions.includes(path.split('.').at(-1) ?? ''))
      faults.push(`no type: ${path}`)
    if (!path.endsWith('.xml') || path.startsWith('[')) continue
    const part = content.xml(path)
    const relationships = content.relationships(path)
    faults.push(...faultsOfRelationships(content, path))
    for (const { external, target } of relationships.values()) {
      if (!external && !content.paths.includes(target)) faults.push(`${path} → missing ${target}`)
    }
    for (const [name, value] of attributesOf(part)) {
      // A click on a film leads nowhere.
      if (name.startsWith('r:') && value !== '' && !relationships.has(value))
        faults.push(`${path}: dangling ${value}`)
      if (/^(NaN|undefined|null|-?Infinity)$/.test(value) && name !== 'descr' && name !== 'lang') {
        faults.push(`${path}: ${name}="${value}"`)
      }
    }
    const ids = findAll(part, 'p:cNvPr').map(({ attributes }) => attributes.id)
    if (new Set(ids).size !== ids.length) faults.push(`${path}: two shapes with one id`)
    faults.push(...faultsOfPart(part).map((fault) => `${path}: ${fault}`))
    for (const shape of findAll(part, 'p:sp')) {
      const isImage = findAll(shape, 'p:ph').some(({ attributes }) => attributes.type === 'sldImg')
      if (!isImage && findAll(shape, 'p:txBody').length !== 1) faults.push(`${path}: shape without text body`)
    }
  }
  return faults
}

function attributesOf(element: XmlElement): readonly (readonly [string, string])[] {
  return [...Object.entries(element.attributes), ...element.children.flatMap(attributesOf)]
}

/** https://github.com/ASML-Labs/PPTX.jl/issues/63, https://github.com/scanny/python-pptx/issues/766, https://github.com/dotnet/Open-XML-SDK/issues/1965 */
function faultsOfRelationships(content: ReadPackage, path: string): readonly string[] {
  const place = path.replace(/[^/]+$/, '_rels/$&.rels')
  const all = content.paths.includes(place) ? content.xml(place).children : []
  const ids = all.map(({ attributes }) => attributes.Id)
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${place}: two relationships with one id`]),
    ...all.flatMap(({ attributes: { Target = '' } }) => [
      ...(Target.length > 2079 ? [`${place}: a target of ${Target.length} characters`] : []),
      ...(URI.test(Target) ? [] : [`${place}: ${Target} is no URI`]),
    ]),
  ]
}

const URI = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})+$/i

/** Elements that other programs take, and PowerPoint repairs. */
function faultsOfPart(part: XmlElement): readonly string[] {
  const faults: string[] = []
  for (const { children } of findAll(part, 'a:p')) {
    const names = children.map(({ name }) => name)
    if (names.indexOf('a:pPr') > 0) faults.push('a:pPr after the text')
    const end = names.indexOf('a:endParaRPr')
    if (end !== -1 && end !== names.length - 1) faults.push('a:endParaRPr before the end')
  }
  for (const table of findAll(part, 'a:tbl')) {
    const columns = findAll(table, 'a:gridCol').length
    const rows = findAll(table, 'a:tr').map((row) => findAll(row, 'a:tc'))
    if (rows.some((cells) => cells.length !== columns))
      faults.push('a row with more or fewer cells than columns')
    // What the Open XML SDK allows.
    if (columns > 1000 || rows.length > 1000) faults.push('a table with more than a thousand of something')
    if (!isMerged(rows)) faults.push('cells that are merged with none, or with several')
  }
  // https://github.com/gitbrent/PptxGenJS/issues/1048
  for (const body of [...findAll(part, 'p:txBody'), ...findAll(part, 'a:txBody')]) {
    if (findAll(body, 'a:p').length === 0) faults.push('a text without paragraphs')
  }
  // https://github.com/gitbrent/PptxGenJS/issues/913
  for (const run of findAll(part, 'a:r')) {
    if (findAll(run, 'a:t')[0]?.text === '') faults.push('a run without text')
  }
  // https://github.com/gitbrent/PptxGenJS/issues/588
  for (const { attributes } of findAll(part, 'a:srgbClr')) {
    if (!/^[\dA-F]{6}$/i.test(attributes.val ?? '')) faults.push(`the colour ${attributes.val}`)
  }
  for (const [name, value] of attributesOf(part)) {
    if (/^(?:alt)?lang$/i.test(name) && !LANGUAGE.test(value)) faults.push(`the language ${value}`)
  }
  for (const ground of findAll(part, 'p:bgPr')) {
    if (findAll(ground, 'a:effectLst').length === 0) faults.push('p:bgPr without a:effectLst')
  }
  for (const { attributes } of findAll(part, 'a:ext')) {
    if (attributes.cx?.startsWith('-') || attributes.cy?.startsWith('-')) faults.push('a negative size')
    if (Number(attributes.cx) > MOST || Number(attributes.cy) > MOST)
      faults.push('a size of more than 31 bits')
  }
  for (const { attributes } of findAll(part, 'a:hlinkClick')) {
    if (!attributes['r:id'] && !attributes.action) faults.push('a link to nowhere')
  }
  return faults
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i

const MOST = 2 ** 31 - 1

/** Whether every merged cell belongs to one that spans it, and every span covers merged cells only. */
function isMerged(rows: readonly (readonly XmlElement[])[]): boolean {
  const spans = rows.map((row) => row.map(() => 0))
  rows.forEach((row, top) => {
    row.forEach(({ attributes: { hMerge, vMerge, gridSpan = '1', rowSpan = '1' } }, left) => {
      if (hMerge || vMerge) return
      for (const line of spans.slice(top, top + Number(rowSpan))) {
        for (let column = left; column < left + Number(gridSpan); column += 1) {
          line[column] = (line[column] ?? 2) + 1
        }
      }
    })
  })
  return spans.every((line) => line.every((count) => count === 1))
}
