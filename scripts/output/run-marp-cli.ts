import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What marp-cli's template asks its engine for. */
export type EngineResult = {
  readonly html: string
  readonly css: string
  readonly comments: readonly (readonly string[])[]
  readonly title: string
  readonly author?: string | undefined
  readonly description?: string | undefined
  readonly keywords?: readonly string[] | undefined
  readonly lang: string
}

/**
 * marp-cli's HTML document with its presenter view and navigation around slides that are rendered already.
 *
 * It runs in a thread of its own, because it writes progress to the console, asks the environment for a language,
 * and cannot be told not to. It gets no environment and no console, and nothing of it stays behind.
 */
export async function runMarpCli(result: EngineResult): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  try {
    const [source, config, output] = ['deck.md', 'marp.config.mjs', 'deck.html'].map((name) =>
      join(folder, name),
    )
    if (!source || !config || !output) throw new Error('unreachable')
    await writeFile(source, '')
    await writeFile(config, CONFIG)
    await runWorker(['--config-file', config, '--no-stdin', '--output', output, source], result)
    return await readFile(output, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An object with the methods that marp-cli calls on Marpit, and the finished answer. */
const CONFIG = `import { workerData } from 'node:worker_threads'
const engine = {
  markdown: { set() {} },
  themeSet: { add() {} },
  use: () => engine,
  render: () => workerData.result,
}
export default { engine, template: 'bespoke', lang: workerData.result.lang }
`

// As text, because neither tsx nor vitest teaches threads to read TypeScript.
const WORKER = `const { parentPort, workerData } = require('node:worker_threads')
require(workerData.marpCli).marpCli(workerData.argv).then((code) => parentPort.postMessage(code))
`

function runWorker(argv: readonly string[], result: EngineResult): Promise<void> {
  const marpCli = createRequire(import.meta.url).resolve('@marp-team/marp-cli')
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      eval: true,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: { marpCli, argv, result },
    })
    const said: string[] = []
    worker.stdout.on('data', () => undefined)
    worker.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    let code: unknown
    worker.on('message', (message) => {
      code = message
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      if (code === 0) resolve()
      else reject(new Error(`marp-cli failed: ${said.join('').trim()}`))
    })
  })
}
