import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { optimizeLate } from '../../scripts/cli/optimize-late.ts'

function flagsFor(node: string): readonly string[] {
  const set: string[] = []
  optimizeLate(node, (flags) => void set.push(flags))
  return set
}

describe('optimizeLate', () => {
  it.each(['20.19.0', '22.0.0', '24.11.1'])('lets V8 of Node %s wait', (node) => {
    expect(flagsFor(node)).toEqual(['--interrupt-budget=1000000'])
  })

  it('sets nothing that a later V8 may not know', () => {
    expect(flagsFor('25.0.0')).toEqual([])
  })

  it('sets what V8 takes without a word', () => {
    const flags = flagsFor(process.versions.node)
    const said = execFileSync(
      process.execPath,
      ['-e', `for (const one of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(one)`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    expect(said).toBe('')
  })
})
