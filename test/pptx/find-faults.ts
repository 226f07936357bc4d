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
    const rows = findAll(table, 'a:tr').map((row) => findAll(row, 'a:tc').length)
    if (rows.some((cells) => cells !== columns)) faults.push('a row with more or fewer cells than columns')
  }
  for (const ground of findAll(part, 'p:bgPr')) {
    if (findAll(ground, 'a:effectLst').length === 0) faults.push('p:bgPr without a:effectLst')
  }
  for (const { attributes } of findAll(part, 'a:ext')) {
    if (attributes.cx?.startsWith('-') || attributes.cy?.startsWith('-')) faults.push('a negative size')
  }
  for (const { attributes } of findAll(part, 'a:hlinkClick')) {
    if (!attributes['r:id'] && !attributes.action) faults.push('a link to nowhere')
  }
  return faults
}
