import { describe, expect, it } from 'vitest'
import { cleanStrings } from '../bench/clean/clean-strings.ts'
import { readCleanTexts } from '../bench/clean/clean-texts.ts'
import { measureClean } from '../bench/clean/measure-clean.ts'

/** A sample of what `npm run bench:text` looks at in full. */
describe('clean text', () => {
  it('stays as it is in every language, in whole texts and in single sentences', () => {
    expect(measureClean(readCleanTexts().languages).changed).toEqual([])
  })

  it('stays as it is in Markdown of all kinds', () => {
    expect(measureClean(readCleanTexts().markdown).changed).toEqual([])
  })

  it('stays as it is in names of many languages beside signs that damage is made of', () => {
    expect(measureClean(cleanStrings(3000)).changed).toEqual([])
  })
})
