import { escapeXml } from './escape-xml.ts'
import type { PackagePart } from './package-part.ts'
import type { PresentationProperties } from './presentation.ts'
import { XML_DECLARATION } from './xml-names.ts'

export const CORE_PROPERTIES_PATH = 'docProps/core.xml'
export const APP_PROPERTIES_PATH = 'docProps/app.xml'

export type DescribedPresentation = {
  readonly properties: PresentationProperties
  readonly slides: readonly { readonly notes: readonly unknown[] }[]
}

/** What file managers and "File > Info" show. */
export function createDocumentProperties({
  properties,
  slides,
}: DescribedPresentation): readonly PackagePart[] {
  const { title, author, description, keywords, lang, modified } = properties
  const core = [
    element('dc:title', title),
    element('dc:creator', author),
    element('cp:keywords', keywords?.join(', ')),
    element('dc:description', description),
    element('cp:lastModifiedBy', author),
    '<cp:revision>1</cp:revision>',
    ...dates(modified),
    element('dc:language', lang),
  ]
  const notes = slides.filter((slide) => slide.notes.length > 0).length
  const app = [
    '<Application>Lectern</Application>',
    `<Slides>${slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides>`,
  ]
  return [
    {
      path: CORE_PROPERTIES_PATH,
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: `${XML_DECLARATION}<cp:coreProperties ${CORE_NAMESPACES}>${core.join('')}</cp:coreProperties>`,
      relationships: [],
    },
    {
      path: APP_PROPERTIES_PATH,
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: `${XML_DECLARATION}<Properties xmlns="${APP_NAMESPACE}">${app.join('')}</Properties>`,
      relationships: [],
    },
  ]
}

function dates(modified: Date | undefined): readonly string[] {
  if (modified === undefined) return []
  // W3CDTF knows no fraction here: PowerPoint takes milliseconds for damage.
  const date = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  return ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`,
  )
}

const CORE_NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

const APP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'

function element(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`
}
