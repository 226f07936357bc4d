import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { repairText } from '../../scripts/text/repair-text.ts'
import { answerOf } from '../bench/answer.ts'
import { findChoice } from '../bench/find-choice.ts'

/**
 * Decks to read side by side: `before.md` as it came, `after.md` as it is repaired. Where something has several readings
 * and is left alone, `meant.md` is what the author wrote.
 */
const DECKS = fileURLToPath(new URL('cases/decks/', import.meta.url))

describe('repairText, on whole decks', () => {
  it.each(readdirSync(DECKS).sort())('repairs %s', (name) => {
    const read = (file: string): string => readFileSync(join(DECKS, name, file), 'utf8')
    const repair = repairText(read('before.md'))
    expect(repair.text).toBe(read('after.md'))
    if (!existsSync(join(DECKS, name, 'meant.md'))) expect(repair.ambiguous).toEqual([])
    else expect(findChoice(answerOf(repair), read('meant.md'))).toBeDefined()
  })
})
