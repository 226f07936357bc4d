import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AssetGate } from '../../scripts/model/asset.ts'
import { createFileBook, type FileBook } from '../../scripts/output/file-book.ts'
import { type SealedDeck, sealLive } from '../../scripts/output/seal-live.ts'

const PAGE = 'https://deck.invalid/deck/slides/talk.html'
const nameOf = (text: string, ending: string) =>
  `${createHash('sha256').update(text).digest('hex').slice(0, 32)}${ending}`

describe('sealLive', () => {
  let contents: Record<string, string>
  let asked: string[]
  let book: FileBook

  beforeEach(async () => {
    contents = {
      'deck/a.png': 'A',
      'deck/b.png': 'B',
      'deck/f.woff2': 'F',
      'deck/x.css': 'p { background: url(b.png) }',
    }
    book = createFileBook()
    await take()
  })

  it('refers to files by their content, and to nothing else', async () => {
    const { slides, style } = await seal(
      [
        '<p style="background:url(../a.png)"></p><img src="../a.png"><img src="no.png"><script>alert(1)</script><a href="x">y</a>',
      ],
      '@font-face { src: url(/deck/f.woff2#iefix) format("woff2") }\n@import "/deck/x.css";\np { color: red }',
    )
    const a = `/~/file/${nameOf('A', '.png')}`
    expect(slides).toEqual([`<p style="background:url(${a})"></p><img src="${a}"><img ><a href="to:x">y</a>`])
    expect(style.fonts).toBe(
      `@font-face { src: url(/~/file/${nameOf('F', '.woff2')}#iefix) format("woff2") }`,
    )
    expect(style.css).toEqual([`\np { background: url(/~/file/${nameOf('B', '.png')}) }\n\np { color: red }`])
    expect((await book.read(nameOf('A', '.png')))?.type).toBe('image/png')
    expect(await book.read(nameOf('C', '.png'))).toBe(undefined)
  })

  it('goes over nothing again that is the same', async () => {
    const before = await seal(
      ['<img src="../a.png">', '<img src="../b.png">'],
      'p { background: url(/deck/a.png) }',
    )
    asked = []
    const after = await seal(
      ['<img src="../a.png">', '<img src="../b.png"><b>new</b>'],
      before.style.source,
      before,
    )
    expect(after.style).toBe(before.style)
    expect(after.slides[0]).toBe(before.slides[0])
    expect(asked).toEqual([])
  })

  it('goes over what refers to a file that changed, came or went', async () => {
    const texts = ['<img src="../a.png">', '<img src="../b.png">', '<img src="../c.png">']
    const before = await seal(texts, '')
    contents['deck/a.png'] = 'A2'
    contents['deck/c.png'] = 'C'
    delete contents['deck/b.png']
    await take()
    const after = await seal(texts, '', before)
    expect(after.slides).toEqual([
      `<img src="/~/file/${nameOf('A2', '.png')}">`,
      '<img >',
      `<img src="/~/file/${nameOf('C', '.png')}">`,
    ])
    // A window that is slow may still ask for what it was told.
    expect(Buffer.from((await book.read(nameOf('A', '.png')))?.bytes ?? '').toString()).toBe('A')
  })

  it('believes nothing that was read before a file changed', async () => {
    const [early] = await Promise.all([seal(['<img src="../a.png">'], ''), change('deck/a.png', 'A2')])
    const after = await seal(['<img src="../a.png">'], '', early)
    expect(after.slides).toEqual([`<img src="/~/file/${nameOf('A2', '.png')}">`])
  })

  it('keeps no more of old files than would fit', async () => {
    let sealed: SealedDeck | undefined
    for (let count = 0; count < 5; count += 1) {
      contents['deck/a.png'] = String(count).repeat(20_000_000)
      await take()
      sealed = await seal(['<img src="../a.png">'], '', sealed)
    }
    const kept = await Promise.all(
      [0, 1, 2, 3, 4].map((count) => book.read(nameOf(String(count).repeat(20_000_000), '.png'))),
    )
    expect(kept.map((one) => one !== undefined)).toEqual([false, false, true, true, true])
  })

  async function change(path: string, text: string): Promise<void> {
    contents[path] = text
    await take()
  }

  async function take(): Promise<void> {
    const now = { ...contents }
    asked = []
    const gate: AssetGate = async (url) => {
      asked.push(url)
      const path = new URL(url).pathname.slice(1)
      const text = now[path]
      if (text === undefined) return { ok: false, reason: 'missing', detail: 'there is no such file' }
      const type = path.endsWith('.png') ? 'image/png' : path.endsWith('.css') ? 'text/css' : 'font/woff2'
      return { ok: true, content: { bytes: Buffer.from(text), type } }
    }
    await book.use(gate, async (address) => {
      const text = now[new URL(address).pathname.slice(1)]
      return text === undefined ? undefined : nameOf(text, '')
    })
  }

  function seal(slides: readonly string[], css: string, before?: SealedDeck): Promise<SealedDeck> {
    return sealLive(slides, css, { base: PAGE, files: book, linkTo: (href) => `to:${href}` }, before)
  }
})
