import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Speed = {
  readonly clean: Pace
  readonly damaged: Pace
  /** A real deck that windows-1254 damaged, over and over: a million characters. Absent where there is none. */
  readonly userDeck?: Pace
  /** Milliseconds from loading the tool to the end of the first deck, in a fresh process. */
  readonly firstDeck: { readonly ours: number; readonly theirs: number }
}

export type Pace = {
  /** How many times as fast as ftfy-js. */
  readonly ratio: number
  /** Millions of characters in a second. */
  readonly speed: number
}

type Texts = {
  readonly clean: readonly string[]
  readonly damaged: readonly string[]
  readonly deck: string
  readonly userDeck?: string | undefined
}

const FRESH_PROCESSES = 5
const MILLION = 1_000_000

/**
 * Measured on compiled JavaScript, as it is published: what compiles TypeScript on the way makes functions slower and
 * loading much slower.
 */
export function measureSpeed({ clean, damaged, deck, userDeck }: Texts): Speed {
  const compiled = compile()
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    const [cleanPath, damagedPath, deckPath] = ['clean.json', 'damaged.json', 'deck.md'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    writeFileSync(cleanPath, JSON.stringify(clean))
    writeFileSync(damagedPath, JSON.stringify(damaged))
    writeFileSync(deckPath, deck)
    const userPath = join(folder, 'user.json')
    if (userDeck !== undefined) {
      writeFileSync(userPath, JSON.stringify([userDeck.repeat(Math.ceil(MILLION / userDeck.length))]))
    }
    const paths = [cleanPath, damagedPath, ...(userDeck === undefined ? [] : [userPath])]
    const paces = run([join(compiled, 'measure-speed.js'), ...paths])
    const [cleanPace, damagedPace, userPace] = paces
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Pace) as [Pace, Pace, Pace?]
    const cold = (tool: string): number => Number(run([join(compiled, 'first-deck.js'), tool, deckPath]))
    const times = Array.from({ length: FRESH_PROCESSES }, () => [cold('lectern'), cold('ftfy-js')] as const)
    return {
      clean: cleanPace,
      damaged: damagedPace,
      ...(userPace && { userDeck: userPace }),
      firstDeck: {
        ours: median(times.map(([ours]) => ours)),
        theirs: median(times.map(([, theirs]) => theirs)),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Into the folder of packages, so that imports find them. */
function compile(): string {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  run([tsc, '-p', fileURLToPath(new URL('tsconfig.json', import.meta.url))])
  return fileURLToPath(new URL('../../node_modules/.cache/lectern-bench/test/bench', import.meta.url))
}

function run(command: readonly string[]): string {
  return execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
