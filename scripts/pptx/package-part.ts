/** A file of the package. */
export type PackagePart = {
  /** Without a leading slash: `ppt/slides/slide1.xml`. */
  readonly path: string
  readonly contentType: string
  /** Text is compressed, bytes are stored as they are. */
  readonly content: string | Uint8Array
  /** Bytes that are worth compressing, unlike those of pictures. */
  readonly isLoose?: true
  /** What it refers to. Ids in the content are `rId1`, `rId2`, … in this order. */
  readonly relationships: readonly Relationship[]
}

export type Relationship = {
  /** Last segment of the type's URI: `slideLayout`; all of it where it is none of the standard. */
  readonly type: string
  /** Path of a part; a URL when it is external. */
  readonly target: string
  readonly external?: boolean
}

/** Collects the relationships of one part while it is written. */
export type RelationshipList = {
  /** Id of the relationship. Asking twice for the same one gives the same id. */
  readonly idOf: (relationship: Relationship) => string
  readonly all: () => readonly Relationship[]
}

export function createRelationshipList(): RelationshipList {
  const ids = new Map<string, string>()
  const relationships: Relationship[] = []

  function idOf(relationship: Relationship): string {
    const key = JSON.stringify([relationship.type, relationship.target, relationship.external ?? false])
    const known = ids.get(key)
    if (known !== undefined) return known
    relationships.push(relationship)
    const id = relationshipId(relationships.length - 1)
    ids.set(key, id)
    return id
  }

  return { idOf, all: () => relationships }
}

/** Id of the relationship at `index` of its part. */
export function relationshipId(index: number): string {
  return `rId${index + 1}`
}
