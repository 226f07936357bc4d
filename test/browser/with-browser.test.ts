import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { browserProcesses, signalBrowsers } from '../support/browser-processes.ts'
import { COMPILED } from '../support/compile-scripts.ts'
import { PLAIN_PAGE } from '../support/plain-page.ts'

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lectern-test-'))
})
afterAll(() => rm(scratch, { recursive: true }))

async function program(name: string, script: string): Promise<string> {
  const path = join(scratch, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

/** Folders that the browsers of a process have left behind. */
async function foldersOf(pid: number): Promise<readonly string[]> {
  const names = await readdir(tmpdir())
  return names.filter((name) => name.startsWith('lectern-browser-') && name.includes(`-${pid}-`))
}

function leftovers(): Promise<readonly string[]> {
  return foldersOf(process.pid)
}

describe('withBrowser', () => {
  it('starts nothing before the first page', async () => {
    const executable = await program('never', 'touch started; exit 1')
    expect(await withBrowser({ ...TEST_BROWSER, executable }, async () => leftovers())).toEqual([])
  })

  it('starts at once when it is told to, tells the first page how that went, and leaves nothing', async () => {
    const unused = withBrowser(
      TEST_BROWSER,
      () => vi.waitUntil(async () => (await leftovers()).length),
      'at once',
    )
    expect(await unused).toBe(1)
    expect(await leftovers()).toEqual([])
    const during = await withBrowser(
      TEST_BROWSER,
      async (browser) => {
        const title = await browser.withPage(PLAIN_PAGE, (page) => page.evaluate('document.title'))
        return [title, (await leftovers()).length]
      },
      'at once',
    )
    expect(during).toEqual(['Talk', 1])
    const executable = await program('broken-at-once', 'echo once >> "$0.starts"; exit 1')
    const broken = withBrowser(
      { ...TEST_BROWSER, executable },
      (browser) => browser.withPage(PLAIN_PAGE, async () => undefined),
      'at once',
    )
    await expect(broken).rejects.toMatchObject({ code: 'browser-not-started' })
    expect(await readFile(`${executable}.starts`, 'utf8')).toBe('once\n')
  })

  it('uses one browser for all pages, and leaves nothing', async () => {
    const during = await withBrowser(TEST_BROWSER, async (browser) => {
      const titles = await Promise.all(
        [1, 2, 3].map(() => browser.withPage(PLAIN_PAGE, (page) => page.evaluate('document.title'))),
      )
      return { titles, folders: (await leftovers()).length }
    })
    expect(during).toEqual({ titles: ['Talk', 'Talk', 'Talk'], folders: 1 })
    expect(await leftovers()).toEqual([])
  })

  it('does a page again in a fresh browser when the first one crashed', async () => {
    const attempts = await withBrowser(TEST_BROWSER, async (browser) => {
      let count = 0
      const title = await browser.withPage(PLAIN_PAGE, async (page) => {
        count += 1
        if (count === 1) signalBrowsers(await leftovers(), 'SIGKILL')
        return page.evaluate('new Promise((resolve) => setTimeout(() => resolve(document.title), 300))')
      })
      return { count, title }
    })
    expect(attempts).toEqual({ count: 2, title: 'Talk' })
  })

  it('does a page again that froze', async () => {
    const attempts = await withBrowser({ ...TEST_BROWSER, timeoutMs: 4_000 }, async (browser) => {
      let count = 0
      const title = await browser.withPage(PLAIN_PAGE, async (page) => {
        count += 1
        return page.evaluate(count === 1 ? '(() => { for (;;); })()' : 'document.title')
      })
      return { count, title }
    })
    expect(attempts).toEqual({ count: 2, title: 'Talk' })
  })

  it('names the deck that crashes each time', async () => {
    const crash = withBrowser(TEST_BROWSER, (browser) =>
      browser.withPage(PLAIN_PAGE, async (page) => {
        signalBrowsers(await leftovers(), 'SIGKILL')
        return page.evaluate('new Promise(() => undefined)')
      }),
    )
    await expect(crash).rejects.toMatchObject({
      name: 'SetupError',
      code: 'browser-crashed',
      message: 'The browser crashed while it showed `talk`',
    })
    expect(await leftovers()).toEqual([])
  })

  it('ends a browser that is frozen', async () => {
    await withBrowser(TEST_BROWSER, async (browser) => {
      await browser.withPage(PLAIN_PAGE, async () => undefined)
      signalBrowsers(await leftovers(), 'SIGSTOP')
    })
    expect(await leftovers()).toEqual([])
  })

  it('says what a browser says that does not start', async () => {
    const executable = await program(
      'broken',
      'echo "broken: error while loading shared libraries: libnss3.so" >&2; exit 127',
    )
    const start = withBrowser({ ...TEST_BROWSER, executable }, (browser) =>
      browser.withPage(PLAIN_PAGE, async () => undefined),
    )
    await expect(start).rejects.toMatchObject({
      kind: 'machine',
      code: 'browser-not-started',
      message: `The browser \`${executable}\` did not start: broken: error while loading shared libraries: libnss3.so (it ended with code 127)`,
    })
  })

  it('says how to go without a sandbox where there can be none', async () => {
    const executable = await program('sandboxed', 'echo "[1:1:FATAL:zygote] No usable sandbox!" >&2; exit 1')
    const start = withBrowser({ ...TEST_BROWSER, executable }, (browser) =>
      browser.withPage(PLAIN_PAGE, async () => undefined),
    )
    await expect(start).rejects.toMatchObject({
      code: 'no-sandbox',
      hint: 'Allow user namespaces, or go without the sandbox: --no-sandbox or CHROME_NO_SANDBOX=1',
    })
  })

  it('does not wait for ever for a browser that hangs', async () => {
    const executable = await program('hanging', 'exec sleep 60')
    const start = withBrowser({ ...TEST_BROWSER, executable, timeoutMs: 500 }, (browser) =>
      browser.withPage(PLAIN_PAGE, async () => undefined),
    )
    await expect(start).rejects.toMatchObject({
      message: `The browser \`${executable}\` did not start: no answer within 0.5 s`,
    })
    expect(await leftovers()).toEqual([])
  })

  it.each([
    ['once more when it crashed', 'kill -SEGV $$', 2, 'it ended with SIGSEGV'],
    ['not again when it ended', 'exit 1', 1, 'it ended with code 1'],
  ])('starts a browser %s', async (_, end, starts, reason) => {
    const counted = join(scratch, `starts-${starts}`)
    const executable = await program(`ending-${starts}`, `echo started >> '${counted}'; ${end}`)
    const options = { ...TEST_BROWSER, executable }
    await expect(
      withBrowser(options, (browser) => browser.withPage(PLAIN_PAGE, async () => undefined)),
    ).rejects.toMatchObject({ message: `The browser \`${executable}\` did not start: ${reason}` })
    expect(await readFile(counted, 'utf8')).toBe('started\n'.repeat(starts))
    expect(await leftovers()).toEqual([])
  })

  it('says once that the sandbox is off, and not at all when it is on', async () => {
    const warnings: string[] = []
    const options = { ...TEST_BROWSER, sandbox: 'off', warn: (text: string) => warnings.push(text) } as const
    await withBrowser(options, async (browser) => {
      await browser.withPage(PLAIN_PAGE, async () => undefined)
      await browser.withPage(PLAIN_PAGE, async () => undefined)
    })
    expect(warnings).toEqual(['The browser runs without its sandbox'])
  })
})

describe('a process that ends while its browser runs', () => {
  it.each([
    ['exits', 'process.exit(0)', false],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", true],
  ])('takes the browser along when it %s; the next one sweeps', async (_, end, litter) => {
    const { pid } = await runChild(end)
    await vi.waitFor(() => expect(browserProcesses(`-${pid}-`)).toEqual([]), { timeout: 5_000 })
    expect((await foldersOf(pid)).length).toBe(litter ? 1 : 0)
    await withBrowser(TEST_BROWSER, (browser) => browser.withPage(PLAIN_PAGE, async () => undefined))
    expect(await foldersOf(pid)).toEqual([])
  })
})

async function runChild(end: string): Promise<{ pid: number }> {
  const module = pathToFileURL(join(COMPILED, 'browser/with-browser.js')).href
  const path = join(scratch, `child-${end.length}.mjs`)
  await writeFile(
    path,
    `import { withBrowser } from ${JSON.stringify(module)}
const options = { ...${JSON.stringify(TEST_BROWSER)}, warn: () => undefined }
const gate = async () => ({ ok: false, reason: 'missing', detail: 'none' })
await withBrowser(options, (browser) => browser.withPage({ ...${JSON.stringify(PLAIN_PAGE)}, gate }, async () => { ${end} }))`,
  )
  const child = spawn(process.execPath, [path], { stdio: 'inherit' })
  await new Promise((resolve) => child.once('exit', resolve))
  return { pid: child.pid ?? 0 }
}
