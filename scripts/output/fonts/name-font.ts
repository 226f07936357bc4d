import type { Tables } from './sfnt.ts'

export type FontName = {
  /** What programs ask for: `Inter SemiBold`. */
  readonly family: string
  /** The family that it is a weight of, and how that calls it; absent where it is regular or bold. */
  readonly weightOf?: { readonly family: string; readonly weight: string }
  readonly bold: boolean
  readonly italic: boolean
  /** Of `OS/2`. */
  readonly weight: number
}

/** The tables with names and marks of style that say the same: subsets on the web often call every style regular. */
export function nameFont(tables: Tables, name: FontName): Tables {
  const { bold, italic, weight } = name
  const head = Buffer.from(tables.get('head') ?? [])
  head.writeUInt16BE((bold ? 1 : 0) + (italic ? 2 : 0), 44)
  const os2 = Buffer.from(tables.get('OS/2') ?? [])
  os2.writeUInt16BE(weight, 4)
  const others = os2.readUInt16BE(62) & ~(ITALIC | BOLD | REGULAR | NAMES_ARE_OF_WEIGHT_AND_SLOPE)
  const style = (italic ? ITALIC : 0) | (bold ? BOLD : 0)
  os2.writeUInt16BE(others | (style || REGULAR), 62)
  const named = new Map([...tables, ['head', head], ['OS/2', os2]])
  // It says which styles there are beside this one, and a signature is that of the file as it was.
  for (const tag of ['STAT', 'DSIG']) named.delete(tag)
  return named.set('name', writeNames(tables.get('name'), name))
}

const ITALIC = 1 << 0
const BOLD = 1 << 5
const REGULAR = 1 << 6
const NAMES_ARE_OF_WEIGHT_AND_SLOPE = 1 << 8

export function styleName({ bold, italic }: Pick<FontName, 'bold' | 'italic'>): string {
  return [bold ? 'Bold' : '', italic ? 'Italic' : ''].filter(Boolean).join(' ') || 'Regular'
}

/** All that say what the font is called. Others remain: copyright, version, licence, names of stylistic sets. */
const CALLED = [1, 2, 3, 4, 6, 16, 17, 18, 20, 21, 22, 25]

function writeNames(known: Buffer | undefined, name: FontName): Buffer {
  const { family, weightOf, italic } = name
  const style = styleName(name)
  const full = style === 'Regular' ? family : `${family} ${style}`
  const postScript = `${family}-${style}`.replace(/[^!-~]|[[\](){}<>/%]/g, '').slice(0, 63)
  const names = new Map<number, string>([
    ...[...readNames(known)].filter(([id]) => !CALLED.includes(id)),
    [1, family],
    [2, style],
    [3, full],
    [4, full],
    [6, postScript],
  ])
  if (weightOf !== undefined) {
    names.set(16, weightOf.family)
    names.set(17, italic ? `${weightOf.weight} Italic` : weightOf.weight)
  }
  const records = [...names].sort(([a], [b]) => a - b)
  const header = Buffer.alloc(6 + 12 * records.length)
  header.writeUInt16BE(records.length, 2)
  header.writeUInt16BE(header.length, 4)
  const texts: Buffer[] = []
  let offset = 0
  for (const [index, [id, text]] of records.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16()
    const record = [WINDOWS, UNICODE, ENGLISH, id, bytes.length, offset]
    for (const [at, value] of record.entries()) header.writeUInt16BE(value, 6 + 12 * index + 2 * at)
    texts.push(bytes)
    offset += bytes.length
  }
  return Buffer.concat([header, ...texts])
}

const WINDOWS = 3
const UNICODE = 1
const ENGLISH = 0x409

/** The names of a font in English, by their numbers. */
export function readNames(table: Buffer | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  if (table === undefined) return names
  const start = table.readUInt16BE(4)
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const [platform, , language, id = 0, length = 0, offset = 0] = Array.from({ length: 6 }, (_, field) =>
      table.readUInt16BE(6 + 12 * index + 2 * field),
    )
    if (platform !== WINDOWS || language !== ENGLISH || length % 2 === 1) continue
    const bytes = Buffer.from(table.subarray(start + offset, start + offset + length))
    names.set(id, bytes.swap16().toString('utf16le'))
  }
  return names
}
