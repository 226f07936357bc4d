import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { setPdfProperties } from '../../scripts/output/pdf-properties.ts'

const NOON = new Date('2024-05-06T12:00:00Z')

describe('setPdfProperties', () => {
  it.each([
    ['the date that somebody set', { modified: NOON }, NOON],
    ['no date when nobody did', {}, undefined],
  ])('says %s', async (_what, metadata, date) => {
    const pdf = await PDFDocument.create()
    pdf.setCreationDate(new Date(0))
    setPdfProperties(pdf, { title: 'A talk', lang: 'en', ...metadata })
    expect([pdf.getTitle(), pdf.getCreationDate(), pdf.getModificationDate()]).toEqual(['A talk', date, date])
  })
})
