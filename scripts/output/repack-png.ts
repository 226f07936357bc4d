import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { deflateRows } from './deflate-rows.ts'

const unpack = promisify(inflate)

const SIGNATURE_LENGTH = 8

/**
 * The same pixels in fewer bytes: browsers pack PNG either slowly or badly. Their rows stay filtered as they are, so
 * nothing is decoded; it happens outside of the thread, and takes a tenth of what it saves the browser.
 */
export async function repackPng(png: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.length)
  const head: Buffer[] = [bytes.subarray(0, SIGNATURE_LENGTH)]
  const data: Buffer[] = []
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4))
    else if (type !== 'IEND') head.push(bytes.subarray(at, end))
    at = end
  }
  const { rowLength, height } = readSize(bytes)
  const packed = Buffer.concat(data)
  // In one piece: Node's usual 16 KB at a time take three times as long, and leave as much again for garbage collection.
  const rows = await unpack(packed, { chunkSize: Math.max(64, rowLength * height + 1) })
  const pixels = [ZLIB_HEAD, ...(await deflateRows(rows, rowLength)), packed.subarray(-CHECKSUM_LENGTH)]
  return Buffer.concat([...head, chunk('IDAT', ...pixels), chunk('IEND')])
}

/** A window of 32 KB, packed neither fastest nor best. */
const ZLIB_HEAD = Buffer.from([0x78, 0x9c])

/** Of what is packed, so it stays. */
const CHECKSUM_LENGTH = 4

/** How many channels there are for each type of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** In bytes, with the one that names the filter. */
function readSize(png: Buffer): { readonly rowLength: number; readonly height: number } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const bits = png.readUInt8(24) * (CHANNELS[png.readUInt8(25)] ?? 1)
  return { rowLength: 1 + Math.ceil((width * bits) / 8), height }
}

function chunk(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length - type.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
