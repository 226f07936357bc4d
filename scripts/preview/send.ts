import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AssetContent } from '../model/asset.ts'

export type Answer = {
  readonly status: number
  readonly type: 'text/html' | 'text/plain' | 'application/json'
  readonly body: string
  /** Content-Security-Policy. */
  readonly policy?: string
}

/** Node leaves the body out where the request was HEAD. */
export function send(response: ServerResponse, { status, type, body, policy }: Answer): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    ...(policy !== undefined && { 'Content-Security-Policy': policy }),
  })
  response.end(bytes)
}

/** A file that stays the same for ever, or a part of it: browsers ask for media in parts. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, type }: AssetContent,
): void {
  const range = readRange(request.headers.range, bytes.length)
  const [start, end] = range ?? [0, bytes.length]
  response.writeHead(range ? 206 : 200, {
    'Content-Type': type,
    'Content-Length': end - start,
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` }),
    'Cache-Control': 'private, max-age=31536000, immutable',
    // A drawing that is opened by itself is a document, which could run scripts.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  })
  response.end(bytes.subarray(start, end))
}

/** One range only: whoever asks for more, or for what there is not, gets the whole. */
function readRange(header: string | undefined, length: number): readonly [number, number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? length : Math.min(length, Number(last) + 1)
  return start < end ? [start, end] : undefined
}
