export type TarEntry = { readonly path: string; readonly bytes: Uint8Array }

/** The regular files of an uncompressed tar. Long names and links, which our archives do not have, are refused. */
export function* readTar(tar: Uint8Array): Generator<TarEntry> {
  for (let offset = 0; offset + BLOCK <= tar.length; ) {
    const header = tar.subarray(offset, offset + BLOCK)
    if (header.every((byte) => byte === 0)) return
    const size = Number.parseInt(readText(header, 124, 12), 8)
    const kind = String.fromCharCode(header[156] ?? 0)
    const path = readPath(header)
    const start = offset + BLOCK
    if (kind === '0' || kind === '\0') yield { path, bytes: tar.subarray(start, start + size) }
    else if (kind !== '5') throw new Error(`Unexpected kind ${kind} of entry ${path} in a tar`)
    offset = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

const BLOCK = 512

function readPath(header: Uint8Array): string {
  const prefix = readText(header, 345, 155)
  const name = readText(header, 0, 100)
  const path = prefix === '' ? name : `${prefix}/${name}`
  if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`Unsafe path ${path} in a tar`)
  return path
}

function readText(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim()
}
