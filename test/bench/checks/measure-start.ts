import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const RUNS = 7

/**
 * Processor time of `check` where no browser is needed, since the layout is known, against that of the same command for one slide, and of
 * the program that only says its version. In turns, so that all of them have the same luck with the machine.
 */
export function measureStart(): readonly string[] {
  spawnSync('npm', ['run', '--silent', 'compile'], { cwd: REPOSITORY, stdio: 'inherit' })
  const folder = mkdtempSync(join(tmpdir(), 'lectern-checks-'))
  try {
    const [one, sixty] = [1, 60].map((slides) => makeTalk(join(folder, String(slides)), slides))
    const calls = [
      { name: '`lectern --version`', words: ['--version'], talk: folder },
      { name: '`lectern check`, one slide', words: ['check'], talk: one ?? '' },
      { name: '`lectern check`, 60 slides', words: ['check'], talk: sixty ?? '' },
    ].map((call) => ({ ...call, times: [] as number[] }))
    for (const { words, talk } of calls) run(words, talk, folder)
    for (let turn = 0; turn < RUNS; turn += 1)
      for (const { words, talk, times } of calls) times.push(run(words, talk, folder))
    const medians = calls.map(({ times }) => median(times))
    const rows = calls.map(
      ({ name }, index) =>
        `| ${name} | ${(medians[index] ?? 0).toFixed(2)} s | ${((medians[index] ?? 0) / (medians[0] ?? 1)).toFixed(1)} | ${((medians[index] ?? 0) / (medians[1] ?? 1)).toFixed(2)} |`,
    )
    return [
      '## The start',
      '',
      `Processor time of the whole process, median of ${RUNS}, in turns. The layout is known from before, so that no browser is needed.`,
      '',
      '| | time | times the version | times one slide |',
      '|---|---:|---:|---:|',
      ...rows,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeTalk(folder: string, slides: number): string {
  mkdirSync(join(folder, 'slides'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}\n')
  const parts = Array.from(
    { length: slides },
    (_, index) =>
      `# Slide ${index + 1}\n\n- One thing about ${index + 1}\n- See [the last](#${slides})\n\nSome \`code\` and *emphasis*.\n\n<!-- A note for ${index + 1}. -->\n`,
  )
  writeFileSync(join(folder, 'slides/talk.md'), `---\ntitle: A talk\n---\n\n${parts.join('\n---\n\n')}`)
  return folder
}

/** Told by the process itself, at its end. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String(user + system)) })",
)}`

/** In seconds, of user and system. The cache is in `folder`. */
function run(words: readonly string[], talk: string, folder: string): number {
  const { output } = spawnSync(
    process.execPath,
    ['--import', TELL, join(REPOSITORY, 'build/lectern.js'), ...words],
    {
      cwd: talk,
      env: { ...process.env, LECTERN_CACHE_DIR: join(folder, 'cache') },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  return Number(output[3]?.toString() ?? Number.NaN) / 1e6
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
