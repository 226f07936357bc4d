import { strToU8, type Zippable, zipSync } from 'fflate'
import { escapeXml } from './escape-xml.ts'
import { type PackagePart, type Relationship, relationshipId } from './package-part.ts'
import { XML_DECLARATION } from './xml-names.ts'

/**
 * The parts as an OPC package: with content types and relationships, in the given order, dated to the first day that
 * zip knows. `root` are the relationships of the package itself.
 */
export function packParts(parts: readonly PackagePart[], root: readonly Relationship[]): Uint8Array {
  const entries: Zippable = {}
  const add = (path: string, content: string | Uint8Array, isLoose = typeof content === 'string'): void => {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    // Pictures are compressed already; trying again costs time and gains nothing.
    entries[path] = [bytes, { level: isLoose ? 6 : 0, mtime: ZIP_EPOCH }]
  }

  add('[Content_Types].xml', writeContentTypes(parts))
  add('_rels/.rels', writeRelationships('', root))
  for (const part of parts) {
    add(part.path, part.content, part.isLoose)
    if (part.relationships.length > 0) {
      add(relationshipsPath(part.path), writeRelationships(part.path, part.relationships))
    }
  }
  return zipSync(entries)
}

// In local time, because fflate reads the local fields of a date: the entry is the same in every time zone.
const ZIP_EPOCH = new Date(1980, 0, 1)

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const PACKAGE_TYPES = `${RELATIONSHIPS}/metadata/`

function writeContentTypes(parts: readonly PackagePart[]): string {
  const overrides = parts.filter(({ content }) => typeof content === 'string')
  const defaults = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ])
  defaults.set('xml', 'application/xml')
  for (const { path, contentType, content } of parts) {
    if (typeof content !== 'string') defaults.set(path.slice(path.lastIndexOf('.') + 1), contentType)
  }
  return [
    XML_DECLARATION,
    `<Types xmlns="${CONTENT_TYPES}">`,
    ...[...defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...overrides.map(
      ({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`,
    ),
    '</Types>',
  ].join('')
}

function writeRelationships(source: string, relationships: readonly Relationship[]): string {
  const elements = relationships.map(({ type, target, external }, index) => {
    const base = type.includes(':') ? '' : type === 'core-properties' ? PACKAGE_TYPES : OFFICE_TYPES
    const uri = `${base}${type}`
    const mode = external ? ' TargetMode="External"' : ''
    const place = external ? target : relativePath(source, target)
    return `<Relationship Id="${relationshipId(index)}" Type="${uri}" Target="${escapeXml(place)}"${mode}/>`
  })
  return `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${elements.join('')}</Relationships>`
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** `ppt/media/image1.png` from `ppt/slides/slide1.xml` is `../media/image1.png`: LibreOffice wants it relative. */
function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1)
  const to = target.split('/')
  let common = 0
  while (common < from.length && from[common] === to[common]) common += 1
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}
