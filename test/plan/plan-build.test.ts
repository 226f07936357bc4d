import { describe, expect, it } from 'vitest'
import { planBuild, type Wish } from '../../scripts/plan/plan-build.ts'

const fingerprint = {
  lectern: '1',
  deck: 'a',
  themes: { 'themes/a.css': '1' },
  assets: { 'assets/a.png': '1' },
  settings: '{}',
}
const upToDate: Wish = {
  deck: 'talk',
  format: 'pdf',
  output: 'dist/talk.pdf',
  fingerprint,
  last: { deck: 'talk', format: 'pdf', fingerprint, outputs: { 'dist/talk.pdf': 'x' } },
  present: { 'dist/talk.pdf': 'x' },
}
const { last: _, ...neverBuilt } = upToDate

describe('planBuild', () => {
  it('does nothing for what is as it would be built', () => {
    expect(planBuild([upToDate], 'changed')).toEqual({ jobs: [], upToDate: ['dist/talk.pdf'] })
  })

  it.each([
    ['never built', neverBuilt, undefined],
    ['lectern changed', { ...upToDate, fingerprint: { ...fingerprint, lectern: '2' } }, undefined],
    ['deck changed', { ...upToDate, fingerprint: { ...fingerprint, deck: 'b' } }, undefined],
    ['settings changed', { ...upToDate, fingerprint: { ...fingerprint, settings: '[]' } }, undefined],
    [
      'theme changed',
      { ...upToDate, fingerprint: { ...fingerprint, themes: { 'themes/a.css': '2' } } },
      'themes/a.css',
    ],
    ['theme changed', { ...upToDate, fingerprint: { ...fingerprint, themes: {} } }, 'themes/a.css'],
    [
      'asset changed',
      { ...upToDate, fingerprint: { ...fingerprint, assets: { 'assets/a.png': '2' } } },
      'assets/a.png',
    ],
    ['output missing', { ...upToDate, present: {} }, 'dist/talk.pdf'],
    ['output changed', { ...upToDate, present: { 'dist/talk.pdf': 'y' } }, 'dist/talk.pdf'],
  ] as const)('says why: %s', (reason, wish, cause) => {
    const job = { deck: 'talk', format: 'pdf', output: 'dist/talk.pdf', reason, ...(cause && { cause }) }
    expect(planBuild([wish], 'changed')).toEqual({ jobs: [job], upToDate: [] })
  })

  it('does everything when told so', () => {
    expect(planBuild([upToDate], 'all').jobs).toEqual([
      { deck: 'talk', format: 'pdf', output: 'dist/talk.pdf', reason: 'forced' },
    ])
  })
})
