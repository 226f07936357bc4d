import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareLooks } from './compare-looks.ts'
import { makeInputs } from './make-inputs.ts'
import { readBuildBenchOptions } from './options.ts'
import { NotDone, type Ran, runCommand } from './run-command.ts'

/** Measures builds against marp-cli, in turns and with the same browser, prints the figures and writes them to BUILDS.md. */
const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const { runs, only, folder, browser, limit, divisor } = readBuildBenchOptions(process.argv.slice(2))
const LECTERN = join(REPOSITORY, 'build/lectern.js')
const MARP = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js')
process.env.CHROME_PATH = browser
if (process.getuid?.() === 0) process.env.CHROME_NO_SANDBOX = '1'

/** Printing 90 MB of photographs takes a browser longer than a build waits. */
const PATIENCE = ['--browser-timeout', '300']

type Row = readonly [name: string, atLeast: string, ratio: string, lectern: string, marpCli: string]
const rows: Row[] = []

execFileSync('npm', ['run', '--silent', 'compile'], { cwd: REPOSITORY, stdio: 'inherit' })
await makeInputs(folder, divisor)
if (isWanted('photos')) await measurePhotos()
if (isWanted('many')) await measureMany()
if (isWanted('long')) await measureLong()
if (isWanted('help')) await measureHelp()
report()

function isWanted(project: string): boolean {
  return only.length === 0 || only.includes(project)
}

async function measurePhotos(): Promise<void> {
  const project = join(folder, 'photos')
  const deck = join(project, 'slides/photos.md')
  const photo = join(project, 'assets/photo-7.jpg')
  const source = readFileSync(deck, 'utf8')
  const formats = ['html', 'pdf', 'pptx']
  const marp = await median(() => marpAll(project, ['slides/photos.md']))
  const first = await median(async () => {
    forget(project)
    return lectern(project)
  })
  const sizes = formats.map((format) => [
    sizeOf(project, `dist/photos.${format}`),
    sizeOf(project, `marp/photos.${format}`),
  ])
  addTime('60 slides with photographs, empty cache', '7 ×', first, marp)
  addTime('the same, nothing changed', '50 ×', await median(() => lectern(project)), marp)
  let turn = 0
  const word = await median(() => {
    writeFileSync(deck, source.replace('## List 4', `## List four ${turn++}`))
    return lectern(project)
  })
  writeFileSync(deck, source)
  await lectern(project)
  addTime('the same, one word changed', '15 ×', word, marp)
  const kept = `${photo}.kept`
  copyFileSync(photo, kept)
  const replaced = await median(() => {
    copyFileSync(join(project, `assets/photo-${8 + (turn++ % 8)}.jpg`), photo)
    return lectern(project)
  })
  copyFileSync(kept, photo)
  rmSync(kept)
  addTime('the same, one photograph replaced', '12 ×', replaced, marp)
  for (const [index, atLeast] of [
    [1, '20 ×'],
    [2, '8 ×'],
    [0, ''],
  ] as const) {
    const [own = 0, other = 0] = sizes[index] ?? []
    rows.push([
      `size of ${formats[index]?.toUpperCase()}`,
      atLeast,
      times(other / own),
      mega(own),
      mega(other),
    ])
  }
  // Of the presentation, slides that are pictures are compared: how any other is drawn depends on who opens it.
  const drawn = ['--pdf', '--pptx=image']
  await lectern(project, ...drawn, '--out-dir', 'fitted')
  await lectern(project, ...drawn, '--images', 'original', '--out-dir', 'originals', ...PATIENCE)
  for (const format of ['pdf', 'pptx']) {
    const looks = await compareLooks(
      join(project, `fitted/photos.${format}`),
      join(project, `originals/photos.${format}`),
    )
    const measured = looks ? `${looks.mean.toFixed(4)}; ${looks.least.toFixed(4)}` : 'no pdftoppm'
    const name = `looks of ${format.toUpperCase()} against originals, SSIM: mean; least`
    rows.push([name, '0.98; 0.95', measured, '', ''])
  }
  rows.push([
    'peak memory of all processes',
    '1 ×',
    times(marp.memory / first.memory),
    mega(first.memory),
    mega(marp.memory),
  ])
}

async function measureMany(): Promise<void> {
  const project = join(folder, 'many')
  const name = '8 decks × 40 slides → HTML, PDF and PPTX, empty cache'
  const own = await median(async () => {
    forget(project)
    return lectern(project)
  })
  const marp = await orNotDone(() => median(() => marpAll(project, ['-I', 'slides', '-P', '2'])))
  if (!(marp instanceof NotDone)) return addTime(`${name}; marp-cli with \`-P 2\``, '6 ×', own, marp)
  const alone = await orNotDone(() => median(() => marpAll(project, ['-I', 'slides'])))
  const why = `marp-cli without \`-P 2\`, as with it a command ${marp.reason} after ${marp.seconds.toFixed()} s`
  addTime(`${name}; ${why}`, '6 ×', own, alone)
}

async function measureLong(): Promise<void> {
  const build = (project: string): Promise<Ran> =>
    median(async () => {
      forget(project)
      return lectern(project, '--pdf', '--pptx')
    })
  const [hundred, thousand] = [await build(join(folder, 'long100')), await build(join(folder, 'long1000'))]
  rows.push([
    '1,000 slides against 100 slides',
    'at most 10.5 ×',
    times(thousand.seconds / hundred.seconds),
    seconds(thousand),
    `${seconds(hundred)} (Lectern, 100)`,
  ])
  const marp = await orNotDone(() =>
    median(() => marpAll(join(folder, 'long1000'), ['slides/long.md'], ['pdf', 'pptx'])),
  )
  addTime('1,000 slides → PDF and PPTX, empty cache', '5 ×', thousand, marp)
}

async function orNotDone(run: () => Promise<Ran>): Promise<Ran | NotDone> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof NotDone) return error
    throw error
  }
}

async function measureHelp(): Promise<void> {
  const bare = await median(() =>
    runCommand([process.execPath, '-e', '0'], REPOSITORY, { accepted: [0], limit }),
  )
  const help = await median(() =>
    runCommand([process.execPath, LECTERN, '--help'], REPOSITORY, { accepted: [0], limit }),
  )
  const ratio = times(help.seconds / bare.seconds)
  rows.push([
    '`lectern --help` against `node -e 0`',
    'under 1.6 ×',
    ratio,
    seconds(help),
    `${seconds(bare)} (node)`,
  ])
}

/** Findings do not fail the bench. */
function lectern(project: string, ...words: readonly string[]): Promise<Ran> {
  return runCommand(
    [process.execPath, LECTERN, 'build', '--browser-path', browser, '--quiet', ...words],
    project,
    { accepted: [0, 1], limit },
  )
}

/** marp-cli's own commands, one for each format. */
async function marpAll(
  project: string,
  words: readonly string[],
  formats: readonly string[] = ['html', 'pdf', 'pptx'],
): Promise<Ran> {
  let total: Ran = { seconds: 0, memory: 0 }
  for (const format of formats) {
    const target = words[0] === '-I' ? ['-o', 'marp'] : ['-o', `marp/${deckName(words)}.${format}`]
    const flags = ['--allow-local-files', '--no-stdin', ...PATIENCE, ...target]
    const kind = format === 'html' ? [] : [`--${format}`]
    const terms = { accepted: [0], limit }
    const ran = await runCommand([process.execPath, MARP, ...words, ...kind, ...flags], project, terms).catch(
      (error: unknown) => {
        // What came before took its time, too.
        throw error instanceof NotDone ? error.after(total.seconds) : error
      },
    )
    total = { seconds: total.seconds + ran.seconds, memory: Math.max(total.memory, ran.memory) }
  }
  return total
}

function deckName(words: readonly string[]): string {
  return (words[0] ?? '').replace(/^slides\/|\.md$/g, '')
}

function forget(project: string): void {
  for (const name of ['.cache', 'dist']) rmSync(join(project, name), { recursive: true, force: true })
}

async function median(run: () => Promise<Ran>): Promise<Ran> {
  const all: Ran[] = []
  for (let count = 0; count < runs; count++) all.push(await run())
  const [middle] = all.sort((a, b) => a.seconds - b.seconds).slice(Math.floor(runs / 2))
  if (middle === undefined) throw new Error('Nothing was run')
  return { ...middle, memory: Math.max(...all.map(({ memory }) => memory)) }
}

function sizeOf(project: string, path: string): number {
  return statSync(join(project, path)).size
}

/** What was not done took at least that long. */
function addTime(name: string, atLeast: string, own: Ran, other: Ran | NotDone): void {
  const [ratio, took] = [times(other.seconds / own.seconds), seconds(other)]
  const isEnded = other instanceof NotDone
  rows.push([
    name,
    atLeast,
    isEnded ? `more than ${ratio}` : ratio,
    seconds(own),
    isEnded ? `more than ${took}` : took,
  ])
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} ×`
}

function seconds({ seconds: value }: Pick<Ran, 'seconds'>): string {
  return `${value.toFixed(value < 1 ? 3 : 1)} s`
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function report(): void {
  const version = execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim()
  const lines = [
    '# Results of the bench of builds',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'};`,
    `median of ${runs}. Written by \`npm run bench:builds\`. marp-cli 4.5.1 runs once for each format, as its users do.`,
    '',
    '| | at least | measured | Lectern | marp-cli |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ]
  process.stdout.write(lines.join('\n'))
  if (divisor !== 1) return
  const path = fileURLToPath(new URL('../BUILDS.md', import.meta.url))
  writeFileSync(path, [...lines, ...readNotes(path)].join('\n'))
}

/** What people wrote below the figures stays. */
function readNotes(path: string): readonly string[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const start = text.indexOf('\n## ')
  return start < 0 ? [] : [text.slice(start + 1)]
}
