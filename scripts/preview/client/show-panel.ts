/// <reference lib="dom" />
import type { News } from '../news.ts'

export type Panel = {
  /** Replaces what is known; `connected`: whether the server is there. */
  readonly show: (news: News, connected: boolean) => void
  /** Says this for a moment. */
  readonly say: (text: string) => void
}

/** Shows findings and problems in a corner of the page. `deck`: its name; `''` is the start page. */
export function showPanel(deck: string, first: News): Panel {
  let news = first
  let connected = true
  /** The problem that somebody does not want to see any longer. */
  let dismissed = ''
  const SAID_MS = 2_500
  const SAID_MS_PER_CHARACTER = 60

  // In a shadow root: neither the deck's style reaches it, nor its own reaches the deck.
  const host = document.body.appendChild(document.createElement('lectern-panel'))
  const root = host.attachShadow({ mode: 'open' })
  add(root, 'style').textContent = `
    :host { all: initial; position: fixed; left: 12px; bottom: 12px; z-index: 2147483647; font: 15px/1.4 system-ui, sans-serif; color: #1c2430; width: min(480px, calc(100vw - 24px)); pointer-events: none }
    @media print, (display-mode: fullscreen) { :host { display: none } }
    .list { display: flex; flex-direction: column; gap: 8px; max-height: 45vh; overflow: auto; margin-bottom: 8px; pointer-events: auto }
    .list:empty { display: none }
    .finding { font: inherit; color: inherit; text-align: left; display: grid; gap: 2px; margin: 0; padding: 10px 14px; background: #fff; border: 0; border-left: 6px solid #44546a; border-radius: 6px; box-shadow: 0 1px 4px #0005; cursor: pointer; overflow-wrap: anywhere }
    .finding.error { border-color: #b3261e }
    .finding.warning { border-color: #c98a00 }
    .finding b { font-size: 13px }
    .finding.error b { color: #b3261e }
    .finding.warning b { color: #7a5200 }
    .finding i { color: #35507a }
    .finding code { color: #5a6675; font: 12px/1.4 ui-monospace, monospace }
    .bar { display: flex; gap: 6px; pointer-events: auto; width: max-content }
    .bar button { font: 600 14px/1 system-ui, sans-serif; color: #fff; background: #44546a; border: 0; border-radius: 99px; padding: 7px 13px; cursor: pointer; box-shadow: 0 1px 4px #0005 }
    .bar .error { background: #b3261e }
    .bar .warning { background: #8a5a00 }
    button:focus-visible { outline: 3px solid #6fb3ff; outline-offset: 1px }
    .problem { position: fixed; left: 0; right: 0; bottom: 0; background: #b3261e; color: #fff; padding: 16px 24px; display: grid; gap: 4px; font-size: 18px; box-shadow: 0 -2px 12px #0006; pointer-events: auto; overflow-wrap: anywhere }
    .said { position: fixed; right: 12px; bottom: 12px; background: #1c2430e6; color: #fff; padding: 8px 14px; border-radius: 6px; max-width: calc(100vw - 52px); overflow-wrap: anywhere; pointer-events: auto; user-select: text }
    .problem.quiet { background: #1c2430 }
    .overlay { position: fixed; inset: 0; display: grid; place-items: center; padding: 16px; background: #0d1420b3; pointer-events: auto }
    .overlay > div { box-sizing: border-box; width: min(820px, 100%); max-height: 100%; overflow: auto; display: grid; gap: 12px; padding: 24px 28px; background: #fff; border-top: 8px solid #b3261e; border-radius: 10px; box-shadow: 0 12px 48px #000a; overflow-wrap: anywhere }
    .overlay strong { font-size: 20px; line-height: 1.35 }
    .overlay code { font: 600 14px/1.4 ui-monospace, monospace; color: #b3261e }
    .overlay pre { margin: 0; padding: 14px 16px; overflow-x: auto; background: #1c2430; color: #e8edf4; border-radius: 6px; font: 14px/1.5 ui-monospace, monospace }
    .overlay pre b { color: #ffb4ab; font-weight: 600 }
    .overlay button { justify-self: start; font: 600 14px/1 system-ui, sans-serif; color: #1c2430; background: #e8ecf1; border: 0; border-radius: 6px; padding: 9px 14px; cursor: pointer }
  `
  const SLIDE = '[data-marpit-svg]'
  const panel = add(root, 'div')
  // marp-cli's keys and wheel shall not turn the slide while somebody is in the panel.
  for (const kind of ['keydown', 'wheel', 'touchstart', 'touchmove', 'touchend', 'click']) {
    host.addEventListener(kind, (event) => event.stopPropagation(), { passive: true })
  }
  document.addEventListener('fullscreenchange', draw)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || panel.querySelector('.overlay') === null) return
      event.stopImmediatePropagation()
      dismiss()
    },
    true,
  )
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.matches(SLIDE))) draw()
  }).observe(document.body, { subtree: true, attributeFilter: ['class'] })
  draw()

  return {
    show: (nextNews, isConnected) => {
      news = nextNews
      connected = isConnected
      draw()
    },
    say: (text) => {
      const box = add(root, 'div', 'said')
      write(box, text)
      for (const other of root.querySelectorAll('.said')) if (other !== box) other.remove()
      // What is longer takes longer to read, or to copy.
      setTimeout(() => box.remove(), SAID_MS + text.length * SAID_MS_PER_CHARACTER)
    },
  }

  function draw(): void {
    panel.replaceChildren()
    if (document.fullscreenElement) return
    if (!connected) {
      drawProblem('The preview has ended', 'Start it again to see changes: `npm run watch`', 'problem quiet')
    } else if (news.problem && deck !== '') {
      // Who gives a talk needs to see his slides.
      const isCalm = document.body.dataset.bespokeView || dismissed === JSON.stringify(news.problem)
      if (isCalm) drawProblem(news.problem.message, news.problem.hint, 'problem')
      else drawOverlay(news.problem)
    } else if (news.findings.length > 0) drawFindings()
  }

  function drawProblem(message: string, hint: string, className: string): void {
    const box = add(panel, 'div', className)
    write(add(box, 'strong'), message)
    write(add(box, 'span'), hint)
  }

  function drawOverlay({ message, hint, place, frame }: NonNullable<News['problem']>): void {
    const box = add(add(panel, 'div', 'overlay'), 'div')
    box.setAttribute('role', 'alert')
    if (place !== undefined) add(box, 'code').textContent = place
    write(add(box, 'strong'), message)
    if (frame !== undefined && frame.length > 0) {
      const code = add(box, 'pre')
      for (const line of frame)
        add(code, /^(?:>| +\| +\^$)/.test(line) ? 'b' : 'span').textContent = `${line}\n`
    }
    write(add(box, 'span'), hint)
    const button = add(box, 'button')
    button.textContent = 'Hide (Esc)'
    button.addEventListener('click', dismiss)
  }

  function dismiss(): void {
    dismissed = JSON.stringify(news.problem)
    draw()
  }

  function drawFindings(): void {
    const mode = sessionStorage.getItem('lectern-findings') ?? 'folded'
    const slide = currentSlide()
    const here = news.findings.filter((finding) => finding.slide === slide || finding.slide === undefined)
    const list = add(panel, 'div', 'list')
    for (const finding of mode === 'here' ? here : mode === 'all' ? news.findings : [])
      drawFinding(list, finding)

    const bar = add(panel, 'div', 'bar')
    const worst = ['error', 'warning'].find((severity) =>
      here.some((finding) => finding.severity === severity),
    )
    const elsewhere = news.findings.length - here.length
    const deckWide = here.filter((finding) => finding.slide === undefined).length
    const texts = [
      here.length > deckWide ? `${here.length - deckWide} on this slide` : '',
      deckWide > 0 ? `${deckWide} about the deck` : '',
      elsewhere > 0 ? `${elsewhere} elsewhere` : '',
    ]
    const main = add(bar, 'button', worst ?? '')
    main.textContent = texts.filter((text) => text !== '').join(', ')
    const next = mode === 'all' || (mode === 'folded' && here.length > 0) ? 'here' : 'all'
    main.title = next === 'here' ? 'Show those of this slide' : 'Show all findings'
    main.addEventListener('click', () => choose(next))
    if (mode === 'folded' || (mode === 'here' && here.length === 0)) return
    const fold = add(bar, 'button')
    fold.textContent = 'Hide'
    fold.addEventListener('click', () => choose('folded'))
  }

  function drawFinding(
    list: Element,
    { severity, slide, place, message, remedies }: News['findings'][number],
  ): void {
    const item = add(list, 'button', `finding ${severity}`)
    add(item, 'b').textContent = slide === undefined ? severity : `${severity}, slide ${slide}`
    write(add(item, 'span'), message)
    for (const remedy of remedies) write(add(item, 'i'), remedy)
    add(item, 'code').textContent = place
    item.addEventListener('click', () => {
      if (slide !== undefined) location.hash = `#${slide}`
    })
  }

  /** What stands in backticks is set as code. */
  function write(element: Element, text: string): void {
    for (const [index, part] of text.split('`').entries()) {
      if (index % 2 === 0) element.append(part)
      else element.appendChild(document.createElement('kbd')).textContent = part
    }
  }

  function choose(mode: string): void {
    sessionStorage.setItem('lectern-findings', mode)
    draw()
  }

  /** From 1. marp-cli changes the address without an event, but marks the slide. */
  function currentSlide(): number {
    const slides = [...document.querySelectorAll(SLIDE)]
    const active = slides.findIndex((slide) => slide.classList.contains('bespoke-marp-active'))
    return active >= 0 ? active + 1 : Number(location.hash.slice(1)) || 1
  }

  function add(parent: ParentNode, name: string, className = ''): HTMLElement {
    const element = document.createElement(name)
    element.className = className
    return parent.appendChild(element)
  }
}
