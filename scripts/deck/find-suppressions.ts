import { OWN_COMMAND } from '../engine/own-comment.ts'
import { findProtectedRanges } from '../markdown/find-protected-ranges.ts'
import { createLocate, type Locate } from '../model/span.ts'
import type { NamedRule, Suppression } from '../model/suppression.ts'

/**
 * Comments that keep findings quiet, outside of code, in order: `<!-- lectern-disable asset/no-alt -->` for a slide,
 * `lectern-disable-line` and `lectern-disable-next-line` for a line. What follows two dashes is a reason, for people.
 */
export function findSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('lectern-')) return []
  const code = findProtectedRanges(text)
  const locate = createLocate(text)
  const comments = findComments(text).filter(
    ({ start }) => !code.some((range) => range.start <= start && start < range.end),
  )
  /** By offset of a comment: the line that it speaks of. Several for one line stand below each other. */
  const nextLines = new Map<number, number>()
  for (const { start, end } of comments.toReversed()) {
    const next = skipToText(text, end)
    nextLines.set(start, nextLines.get(next) ?? locate(next, next).start.line)
  }
  return comments.map(({ start, end, command, body }) => {
    const span = locate(start, end)
    const name = text.slice(command.start, command.end)
    const line = name === NEXT_LINE ? (nextLines.get(start) ?? span.end.line + 1) : span.start.line
    return {
      command: { name, span: locate(command.start, command.end) },
      reach: name === LINE || name === NEXT_LINE ? { kind: 'line', line } : { kind: reachOf(name) },
      rules: readNames(text, body, locate),
      span,
    }
  })
}

const SLIDE = 'lectern-disable'
const LINE = 'lectern-disable-line'
const NEXT_LINE = 'lectern-disable-next-line'

function reachOf(command: string): 'slide' | 'unknown' {
  return command === SLIDE ? 'slide' : 'unknown'
}

type FoundComment = {
  readonly start: number
  readonly end: number
  readonly command: { readonly start: number; readonly end: number }
  /** What follows the command. */
  readonly body: { readonly start: number; readonly end: number }
}

const OPENING = new RegExp(`<!--+\\s*(${OWN_COMMAND})(?=:?(?:\\s|--+>)):?`, 'dg')

function findComments(text: string): readonly FoundComment[] {
  const found: FoundComment[] = []
  for (const match of text.matchAll(OPENING)) {
    const [from, to] = match.indices?.[1] ?? [0, 0]
    const bodyStart = match.index + match[0].length
    const close = text.indexOf('-->', bodyStart)
    // Never closed: neither it nor anything behind it is a comment.
    if (close < 0) break
    found.push({
      start: match.index,
      end: close + 3,
      command: { start: from, end: to },
      body: { start: bodyStart, end: close },
    })
  }
  return found
}

/** The first line behind `offset` that says anything: a formatter puts an empty line between a comment and what follows. */
function skipToText(text: string, offset: number): number {
  NEXT_TEXT.lastIndex = offset
  return offset + (NEXT_TEXT.exec(text)?.[0].length ?? 0)
}

const NEXT_TEXT = /[^\r\n]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*/y

function readNames(text: string, body: FoundComment['body'], locate: Locate): readonly NamedRule[] {
  const said = text.slice(body.start, body.end)
  const reason = /(?:^|\s)--?(?=\s|$)/.exec(said)?.index ?? said.length
  return [...said.slice(0, reason).matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    span: locate(body.start + index, body.start + index + name.length),
  }))
}
