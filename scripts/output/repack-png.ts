import { promisify } from 'node:util'
import { crc32, deflate, inflate } from 'node:zlib'

const unpack = promisify(inflate)
const pack = promisify(deflate)

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
  const pixels = await pack(await unpack(Buffer.concat(data)), { level: 6, memLevel: 9 })
  return Buffer.concat([...head, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + content.length)
  bytes.writeUInt32BE(content.length, 0)
  bytes.write(type, 4, 'latin1')
  content.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length)
  return bytes
}
