import { describe, expect, it } from 'vitest'
import { findEditedSlide } from '../../scripts/commands/find-edited-slide.ts'
import { makeLiveSlide } from '../preview/preview-sample.ts'

const TEXT = '---\ntheme: a\n---\n\n# One\n\n---\n\n# Two\n\ntext\n\n---\n\n# Three\n'

describe('findEditedSlide', () => {
  it.each([
    ['a word', TEXT.replace('Two', 'Zwei'), 'k2'],
    ['a word at the end', `${TEXT}more\n`, 'k3'],
    ['a line that went away', TEXT.replace('text\n', ''), 'k2'],
    ['the front matter', TEXT.replace('theme: a', 'theme: b'), undefined],
    ['nothing', TEXT, undefined],
    ['everything behind', TEXT.slice(0, TEXT.indexOf('Two')), 'k2'],
  ])('finds %s', (_what, after, key) => {
    // The lines of the rulers; those behind the edit do not matter.
    const slides = [4, 7, 13].map((line, index) => makeLiveSlide(`k${index + 1}`, '', { line }))
    expect(findEditedSlide(TEXT, after, slides)?.key).toBe(key)
  })

  it('finds one letter in a long text', () => {
    const [before, after] = ['a', 'b'].map(
      (letter) => `${'x\n'.repeat(5_000)}${letter}\n${'y\n'.repeat(5_000)}`,
    )
    const slides = [1, 5_001, 5_002].map((line, index) => makeLiveSlide(`k${index + 1}`, '', { line }))
    expect(findEditedSlide(before ?? '', after ?? '', slides)?.key).toBe('k2')
  })
})
