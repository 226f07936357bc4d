import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { readShare } from '../../scripts/cli/read-share.ts'
import { REPOSITORY } from './generated-docs.ts'

type Step = {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = {
  readonly needs?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } }
  readonly steps: readonly Step[]
}

const README = readFileSync(`${REPOSITORY}README.md`, 'utf8')
const { jobs } = parse(/```yaml\n(.*?)```/s.exec(README)?.[1] ?? '') as {
  readonly jobs: Readonly<Record<string, Job>>
}
const steps = Object.values(jobs).flatMap((job) => job.steps)

const expression = (text: string): string => `\${{ ${text} }}`

describe('the workflow in the README', () => {
  it('calls every shard that it counts', () => {
    const { strategy, steps } = jobs.build ?? { steps: [] }
    const numbers = strategy?.matrix.shard ?? []
    const line = steps.find(({ run }) => run?.includes('--shard'))?.run ?? ''
    const shares = numbers.map((number) => {
      const words = line
        .replaceAll(expression('matrix.shard'), String(number))
        .replaceAll(expression('strategy.job-total'), String(numbers.length))
        .split(' ')
      expect(words.slice(0, 4)).toEqual(['npm', 'run', 'build', '--'])
      return readShare(parseArguments('build', words.slice(4))).share
    })
    expect(shares).toEqual([1, 2, 3, 4].map((number) => ({ number, count: 4 })))
  })

  it('restores in each shard exactly the cache that one job found', () => {
    expect(jobs.plan?.outputs?.cache).toBe(expression('steps.newest.outputs.cache-matched-key'))
    expect(jobs.plan?.steps.map(({ id }) => id)).toEqual(['newest'])
    const restores = jobs.build?.steps.filter(({ uses }) => uses?.startsWith('actions/cache')) ?? []
    expect(restores.map((step) => step.with)).toEqual([
      { path: '.cache/results', key: expression("needs.plan.outputs.cache || 'none'") },
    ])
    expect([jobs.build?.needs, jobs.keep?.needs]).toEqual(['plan', 'build'])
  })

  it('saves under the name that it looks for', () => {
    const keys = steps.flatMap((step) => (step.with?.key ? [String(step.with.key)] : []))
    const prefix = String(steps.find((step) => step.with?.['restore-keys'])?.with?.['restore-keys'])
    expect(keys.filter((key) => key.startsWith(prefix)).length).toBe(2)
  })

  it('uses the same versions of actions as the workflow of this repository', () => {
    const own = readFileSync(`${REPOSITORY}.github/workflows/decks.yml`, 'utf8')
    const versions = new Map([...own.matchAll(/uses: (\S+)@(\S+)/g)].map((match) => [match[1], match[2]]))
    const shared = steps.flatMap(({ uses }) => {
      const [name = '', version] = uses?.split('@') ?? []
      return versions.has(name) ? [[name, version, versions.get(name)]] : []
    })
    expect(shared.length).toBeGreaterThan(2)
    expect(shared.filter(([, version, other]) => version !== other)).toEqual([])
  })
})
