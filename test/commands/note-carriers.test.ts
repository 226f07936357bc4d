import { expect, it } from 'vitest'
import { noteCarriers } from '../../scripts/commands/note-carriers.ts'

it('names outputs that hold presenter notes', () => {
  const all = ['html', 'pdf', 'pptx', 'images', 'notes', 'html'] as const
  expect(noteCarriers(all, 'without')).toEqual(['HTML', 'PPTX', 'text file of notes'])
  expect(noteCarriers(['pdf', 'images'], 'with')).toEqual(['PDF'])
  expect(noteCarriers(['pdf', 'images'], 'without')).toEqual([])
})
