import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { COMPILED } from '../support/compile-scripts.ts'

it('collects what nobody needs any more, where that is worth it, and says nothing', () => {
  const script = pathToFileURL(join(COMPILED, 'cli/give-back-memory.js')).href
  const program = `
    import { getHeapStatistics } from 'node:v8'
    import { createGiveBackMemory } from '${script}'
    const used = () => getHeapStatistics().used_heap_size / 2 ** 20
    const giveBack = createGiveBackMemory()
    const least = used()
    const fill = (count) => Array.from({ length: count }, (_, index) => ({ index, text: 'x'.repeat(10) + index }))
    // Old enough not to be young: that would be collected at once.
    let kept = fill(400_000)
    for (let round = 0; round < 3; round += 1) fill(200_000)
    kept = undefined
    const full = used()
    giveBack()
    console.log(JSON.stringify({ garbage: full - least, left: used() - least }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { garbage, left } = JSON.parse(said)
  // In MiB. A few of them are what the program itself has compiled meanwhile.
  expect(garbage).toBeGreaterThan(16)
  expect(left).toBeLessThan(8)
})
