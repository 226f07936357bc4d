import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, launch } from 'puppeteer-core'
import { makeTalk } from './make-talk.ts'
import { type Edits, measureEdits, type Times } from './measure-edits.ts'
import { measureSeries } from './measure-series.ts'
import { readPreviewBenchOptions } from './options.ts'
import { type Preview, startLectern, startMarp } from './start-previews.ts'

/** Measures the preview against marp-cli's server, with the same browser, prints the figures and writes them to PREVIEW.md. */
const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))
const { edits, series, only, browser: executablePath } = readPreviewBenchOptions(process.argv.slice(2))
const isWanted = (part: string): boolean => only.length === 0 || only.includes(part)

type Row = readonly [name: string, atLeast: string, ratio: string, lectern: string, marpCli: string]
const rows: Row[] = []
const folders: string[] = []

execFileSync('npm', ['run', '--silent', 'compile'], { cwd: REPOSITORY, stdio: 'inherit' })
const browser = await launch({ executablePath, headless: true, args: ['--no-sandbox'], pipe: true })
try {
  const short = isWanted('short') ? await measureBoth(browser, 60) : undefined
  if (short) report60(short)
  const long = isWanted('long') ? await measureBoth(browser, 1000) : undefined
  if (long) report1000(long, short)
  if (isWanted('series')) await reportSeries(browser)
} finally {
  await browser.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
writeReport()

type Both = { readonly lectern: Edits; readonly marp: Edits }

async function measureBoth(window: Browser, slides: number): Promise<Both> {
  const measured: Edits[] = []
  for (const [start, pictures] of [
    [(folder: string) => startLectern(folder, executablePath), 'are watched'],
    [startMarp, 'come with the deck'],
  ] as const) {
    const talk = makeTalk(newFolder(), slides)
    ;(await talk.editPicture(50))()
    const preview = await start(talk.folder)
    measured.push(await ending(preview, () => measureEdits(window, preview, talk, edits, pictures)))
  }
  const [lectern, marp] = measured as [Edits, Edits]
  return { lectern, marp }
}

function report60({ lectern, marp }: Both): void {
  addRatio('one word, 60 slides: median', '6 ×', lectern.word, marp.word)
  const [middle, high] = [quantile(lectern.word, 0.5), quantile(lectern.word, 0.95)]
  rows.push([
    'the same: 95 of 100 edits against the median',
    'under 2 ×',
    times(high / middle),
    milliseconds(high),
    milliseconds(quantile(marp.word, 0.95)),
  ])
  addRatio('theme, 60 slides: median', '4 ×', lectern.theme, marp.theme)
  addRatio('picture, 60 slides: median', '4 ×', lectern.picture, marp.picture)
}

function report1000({ lectern, marp }: Both, short: Both | undefined): void {
  addRatio('one word, 1,000 slides: median', '25 ×', lectern.word, marp.word)
  if (short) {
    const [own, less] = [quantile(lectern.word, 0.5), quantile(short.lectern.word, 0.5)]
    rows.push(['the same against 60 slides', 'at most 2 ×', times(own / less), milliseconds(own), ''])
  }
  addRatio('theme, 1,000 slides: median', '4 ×', lectern.theme, marp.theme)
  addRatio('picture, 1,000 slides: median', '4 ×', lectern.picture, marp.picture)
}

async function reportSeries(window: Browser): Promise<void> {
  const talk = makeTalk(newFolder(), 60)
  ;(await talk.editPicture(50))()
  const preview = await startLectern(talk.folder, executablePath)
  const { lost, early, late } = await ending(preview, () => measureSeries(window, preview, talk, series))
  rows.push([`lost or stale of ${series} edits, 20 a second`, '0', String(lost), '', ''])
  rows.push([
    `memory after ${series} edits against 50`,
    'at most 1.2 ×',
    times(late / early, 2),
    `${mega(late)} (${mega(early)})`,
    '',
  ])
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-preview-'))
  folders.push(folder)
  return folder
}

async function ending<T>(preview: Preview, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } finally {
    await preview.end()
  }
}

function addRatio(name: string, atLeast: string, own: Times, other: Times): void {
  const [mine, theirs] = [quantile(own, 0.5), quantile(other, 0.5)]
  rows.push([name, atLeast, times(theirs / mine), milliseconds(mine), milliseconds(theirs)])
}

/** The smallest that at least this share is not above. */
function quantile(ascending: Times, share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? Number.NaN
}

function times(ratio: number, digits = 1): string {
  return `${ratio.toFixed(digits)} ×`
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function writeReport(): void {
  const version = execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim()
  const lines = [
    '# Results of the bench of the preview',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'};`,
    `${edits} edits of each kind. Written by \`npm run bench:preview\`; marp-cli 4.5.1 as \`marp --server\`.`,
    '',
    '| | at least | measured | Lectern | marp-cli |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ]
  process.stdout.write(lines.join('\n'))
  if (only.length > 0) return
  const path = fileURLToPath(new URL('../PREVIEW.md', import.meta.url))
  writeFileSync(path, [...lines, ...readNotes(path)].join('\n'))
}

/** What people wrote below the figures stays. */
function readNotes(path: string): readonly string[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const start = text.indexOf('\n## ')
  return start < 0 ? [] : [text.slice(start + 1)]
}
