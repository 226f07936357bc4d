import { strFromU8, unzipSync } from 'fflate'
import { parseXml, type XmlElement } from './parse-xml.ts'

/** A package as a strict reader sees it. */
export type ReadPackage = {
  /** In the order of the archive. */
  readonly paths: readonly string[]
  readonly bytes: (path: string) => Uint8Array
  readonly text: (path: string) => string
  readonly xml: (path: string) => XmlElement
  /** Relationships of a part by id, with targets resolved to paths. */
  readonly relationships: (path: string) => ReadonlyMap<string, ReadRelationship>
}

export type ReadRelationship = { readonly type: string; readonly target: string; readonly external: boolean }

export function readPackage(bytes: Uint8Array): ReadPackage {
  const files = unzipSync(bytes)
  const get = (path: string): Uint8Array => {
    const content = files[path]
    if (content === undefined) throw new Error(`No part ${path}`)
    return content
  }
  const text = (path: string): string => strFromU8(get(path))

  function relationships(path: string): ReadonlyMap<string, ReadRelationship> {
    const slash = path.lastIndexOf('/') + 1
    const rels = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
    if (files[rels] === undefined) return new Map()
    const base = new URL(path, 'part:///')
    return new Map(
      parseXml(text(rels)).children.map(({ attributes }) => {
        const external = attributes.TargetMode === 'External'
        const target = attributes.Target ?? ''
        const type = (attributes.Type ?? '').split('/').at(-1) ?? ''
        return [
          attributes.Id ?? '',
          { type, external, target: external ? target : new URL(target, base).pathname.slice(1) },
        ]
      }),
    )
  }

  return { paths: Object.keys(files), bytes: get, text, xml: (path) => parseXml(text(path)), relationships }
}
