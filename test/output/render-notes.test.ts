import { describe, expect, it } from 'vitest'
import { renderNotes } from '../../scripts/output/render-notes.ts'
import { deckWith } from './sample-deck.ts'

describe('renderNotes', () => {
  it('separates slides by rulers and comments by empty lines', () => {
    const deck = deckWith([{ body: '', notes: ['a\nb', 'c'] }, { body: '' }, { body: '', notes: ['d'] }])
    expect(renderNotes(deck)).toBe('a\nb\n\nc\n\n---\n\n\n\n---\n\nd')
  })

  it('is empty for a deck without notes', () => {
    expect(renderNotes(deckWith([{ body: '' }, { body: '' }]))).toBe('')
  })
})
