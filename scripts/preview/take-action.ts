import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PreviewSource } from './preview-state.ts'
import { send } from './send.ts'

/** What is asked for is a deck, a place in it and a word or two. In bytes. */
const LONGEST_BODY = 4_096

/** Answers a POST that the gate let through. */
export async function takeAction(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  source: Pick<PreviewSource, 'action'>,
): Promise<void> {
  const text = await readBody(request)
  if (text === undefined) {
    response.setHeader('Connection', 'close') // the rest is not read
    send(response, { status: 413, type: 'text/plain', body: 'This is too long\n' })
    return
  }
  const body = parse(text)
  if (body === undefined) {
    send(response, { status: 400, type: 'text/plain', body: 'This is no JSON\n' })
    return
  }
  const answer = await source.action(name, body)
  if (answer) send(response, { status: 200, type: 'application/json', body: JSON.stringify(answer) })
  else send(response, { status: 404, type: 'text/plain', body: 'This server cannot do that\n' })
}

/** `undefined` as soon as it is too long, and when the other end went away. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let length = 0
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length > LONGEST_BODY) {
        request.pause()
        resolve(undefined)
      } else parts.push(part)
    })
    request.on('end', () => resolve(Buffer.concat(parts).toString()))
    request.on('close', () => resolve(undefined))
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // no JSON is an answer here
  }
}
