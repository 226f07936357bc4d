import { describe, expect, it } from 'vitest'
import { putNumbers, takeNumbers } from '../../scripts/preview/slide-numbers.ts'

const slideWith = (section: string, content: string) =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section ${section}>${content}</section></foreignObject></svg>`

describe('takeNumbers', () => {
  it('takes what Marpit wrote, and leaves what an author wrote', () => {
    const own = '<section id="7" data-marpit-pagination="8"></section><h2 id="9">&lt;section id="1"></h2>'
    const html = slideWith(
      'id="3" data-class="a" data-marpit-pagination="2" style="--x:1;" data-marpit-pagination-total="12"',
      own,
    )
    const taken = takeNumbers(html)
    expect(taken).toEqual({
      html: slideWith(
        'id="" data-class="a" data-marpit-pagination="" style="--x:1;" data-marpit-pagination-total=""',
        own,
      ),
      numbers: { id: '3', page: '2', pages: '12' },
    })
    expect(putNumbers(taken.html, taken.numbers)).toBe(html)
    expect(putNumbers(taken.html, { id: '4', page: '3', pages: '13' })).toBe(
      html.replace('id="3"', 'id="4"').replace('pagination="2"', 'pagination="3"').replace('"12"', '"13"'),
    )
  })

  it('knows slides without a page number, and those of several layers', () => {
    const layers =
      '<svg><foreignObject width="1"><section data-marpit-pagination="5" data-marpit-advanced-background="background"></section></foreignObject>' +
      '<foreignObject width="1"><section id="6" data-marpit-pagination="5"></section></foreignObject></svg>'
    const taken = takeNumbers(layers)
    expect(taken.numbers).toEqual({ id: '6', page: '5' })
    expect(putNumbers(taken.html, taken.numbers)).toBe(layers)
    expect(takeNumbers(slideWith('id="1"', '')).numbers).toEqual({ id: '1' })
  })
})
