import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { launch } from 'puppeteer-core'
import { makeTalk } from '/tmp/swift/repo/test/bench/preview/make-talk.ts'
import { startLectern } from '/tmp/swift/repo/test/bench/preview/start-previews.ts'
import { watchScreen } from '/tmp/swift/repo/test/bench/preview/watch-screen.ts'
const browser = await launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'], pipe: true })
const kind = (process.argv[3] ?? 'word') as 'word'
for (const n of process.argv[2] ? [Number(process.argv[2])] : [60, 1000]) {
  const f = mkdtempSync(join(tmpdir(), 'swift-')); const talk = makeTalk(f, n); (await talk.editPicture(50))()
  const p = await startLectern(f, '/usr/bin/chromium')
  const screen = await watchScreen(browser, p.address, talk.slide)
  await screen.page.close()
  const page2 = await (async () => {
    const orig = browser.newPage.bind(browser)
    ;(browser as any).newPage = async () => { const pg = await orig(); await pg.evaluateOnNewDocument(() => {
      const add = EventSource.prototype.addEventListener as any
      ;(window as any).log = []
      EventSource.prototype.addEventListener = function (t: string, h: any) {
        return add.call(this, t, t === 'deck' ? (e: any) => { const a = Date.now(); h(e); (window as any).log.push([a, Date.now()]) } : h)
      }
    }); return pg }
    const s = await watchScreen(browser, p.address, talk.slide); (browser as any).newPage = orig; return s
  })()
  await delay(3000)
  const rows: number[][] = []
  for (let i = 0; i < 20; i++) {
    const put = kind === 'word' ? () => talk.editWord(100 + i) : () => talk.editTheme(100 + i)
    const s = Date.now(); put()
    const seen = await page2.shows(kind, 100 + i)
    const [a, b] = (await page2.page.evaluate(() => (window as any).log.at(-1))) as [number, number]
    rows.push([a - s, b - a, seen - b, seen - s])
    await delay([150, 900, 300, 1500, 500][i % 5])
  }
  const med = (k: number) => rows.map(r => r[k]).sort((x, y) => x - y)[10]
  console.log(n, kind, 'arrive', med(0), 'apply', med(1), 'frames', med(2), 'total', med(3), 'p95', rows.map(r => r[3]).sort((x, y) => x - y)[18], rows.map(r=>r.join('/')).join(' '))
  await page2.page.close(); await p.end()
}
await browser.close()
