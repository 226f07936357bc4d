import { describe, expect, it } from 'vitest'
import { writeTransition } from '../../scripts/pptx/write-transition.ts'

describe('writeTransition', () => {
  it('says what programs of all ages know', () => {
    const long = writeTransition({ name: 'fade', milliseconds: 1500 })
    expect(long).toContain('<p:transition spd="slow" p14:dur="1500"><p:fade/></p:transition></mc:Choice>')
    expect(long).toContain('<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>')
    const cube = writeTransition({ name: 'cube' })
    expect(cube).toContain('<p:transition spd="fast" p14:dur="500"><p14:prism dir="l"/></p:transition>')
    expect(cube).toContain('<mc:Fallback><p:transition spd="fast"><p:fade/></p:transition></mc:Fallback>')
  })

  it('says nothing of what no presentation has', () => {
    expect([undefined, { name: 'melt' }, { name: 'constructor' }].map(writeTransition)).toEqual(['', '', ''])
  })
})
