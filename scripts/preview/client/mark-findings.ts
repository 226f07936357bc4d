/// <reference lib="dom" />
import type { Finding } from '../news.ts'
import type { Ask } from './ask-server.ts'
import type { BespokeDeck } from './bespoke-deck.ts'
import type { findMarked } from './find-marked.ts'
import type { createFindingNote } from './finding-note.ts'
import type { markStyle } from './mark-style.ts'

export type Marks = {
  /** Replaces what is known. */
  readonly show: (findings: readonly Finding[]) => void
  /**
   * Slides may look otherwise.
   *
   * @param changed keys of slides with another text: until it is known where findings are now, none of their elements is outlined
   */
  readonly redraw: (changed: readonly string[]) => void
}

export type MarkTools = {
  /** Name of the deck. */
  readonly name: string
  readonly deck: BespokeDeck
  /** Of all slides, in order. */
  readonly keys: () => readonly string[]
  readonly ask: Ask
  readonly say: (text: string) => void
  readonly findMarked: typeof findMarked
  readonly createFindingNote: typeof createFindingNote
  readonly markStyle: typeof markStyle
}

/** Shows what is wrong with the current slide on the slide itself: a badge that counts, and an outline around what is meant. */
export function markFindings({
  name,
  deck,
  keys,
  ask,
  say,
  findMarked,
  createFindingNote,
  markStyle,
}: MarkTools): Marks {
  /** Elements of no extent have nothing to be outlined; what is around them is. In pixels. */
  const SMALLEST = 4
  const RANK = ['error', 'warning', 'info']
  type Spot = { readonly box: DOMRect; readonly findings: Finding[]; readonly button: HTMLElement }
  let all: readonly Finding[] = []
  const doubtful = new Set<string | undefined>()
  let spots: readonly Spot[] = []
  let open: Spot | undefined
  let frame = 0

  // In a shadow root: neither the deck's style reaches it, nor its own reaches the deck.
  const host = document.createElement('lectern-marks')
  const root = host.attachShadow({ mode: 'open' })
  add(root, 'style').textContent = markStyle()
  const layer = add(root, 'div')
  const note = createFindingNote(root, {
    mend: (finding) => mend([finding]),
    open: ({ key, line = 1 }) => void ask('open', { deck: name, key, line }),
  })
  for (const kind of ['keydown', 'wheel', 'touchstart', 'touchmove', 'touchend', 'click']) {
    host.addEventListener(kind, (event) => event.stopPropagation(), { passive: true })
  }
  const sizes = new Map<Element, string>()
  // It also reports that an element is there, which is no news.
  const resized = new ResizeObserver(() => {
    if ([...sizes].some(([element, size]) => sizeOf(element) !== size)) redraw()
  })
  deck.on('fragment', redraw)
  for (const kind of ['resize', 'load']) window.addEventListener(kind, redraw, true)
  document.addEventListener('fullscreenchange', redraw)
  document.addEventListener('pointermove', point)
  window.addEventListener('keydown', press, true)

  return {
    show: (findings) => {
      all = findings
      doubtful.clear()
      redraw()
    },
    redraw: (changed) => {
      for (const key of changed) doubtful.add(key)
      if (changed.includes(keys()[deck.slide()] ?? '')) clear()
      redraw()
    },
  }

  /** Once for all that happens before the next picture, and when everything is where it belongs. */
  function redraw(): void {
    if (frame === 0 && (all.length > 0 || spots.length > 0)) frame = requestAnimationFrame(draw)
  }

  function draw(): void {
    frame = 0
    const opened = open?.findings.map(({ id }) => id).join()
    clear()
    const slide = deck.slides[deck.slide()]
    const here = document.fullscreenElement ? [] : ofSlide()
    if (slide === undefined || here.length === 0) {
      host.remove()
      return
    }
    if (!host.isConnected) document.body.append(host)
    observe(slide)
    const elements = new Map<Element, Finding[]>()
    for (const finding of here) {
      const isPlaced = finding.line !== undefined && !doubtful.has(finding.key)
      const element = isPlaced ? elementOf(slide, finding.line) : undefined
      if (element) elements.set(element, [...(elements.get(element) ?? []), finding])
    }
    spots = [drawBadge(slide, here), ...[...elements].map(([element, found]) => drawMark(element, found))]
    const again = spots.find(({ findings }) => findings.map(({ id }) => id).join() === opened)
    if (again) show(again)
  }

  function clear(): void {
    close()
    spots = []
    layer.replaceChildren()
    resized.disconnect()
    sizes.clear()
  }

  function ofSlide(): Finding[] {
    const key = keys()[deck.slide()]
    return all.filter((finding) => finding.key !== undefined && finding.key === key)
  }

  function elementOf(slide: Element, line: number): Element | undefined {
    const element = findMarked(slide, line)
    if (element?.checkVisibility({ visibilityProperty: true }) !== true) return undefined
    const { width, height } = element.getBoundingClientRect()
    return width > SMALLEST && height > SMALLEST ? element : undefined
  }

  function observe(element: Element): void {
    sizes.set(element, sizeOf(element))
    resized.observe(element)
  }

  function sizeOf(element: Element): string {
    const { width, height } = element.getBoundingClientRect()
    return `${width} ${height}`
  }

  function drawMark(element: Element, findings: Finding[]): Spot {
    observe(element)
    const box = element.getBoundingClientRect()
    const mark = add(layer, 'div', `mark ${worst(findings)}`)
    const SPACE = 3
    mark.style.left = `${box.left - SPACE}px`
    mark.style.top = `${box.top - SPACE}px`
    mark.style.width = `${box.width + 2 * SPACE}px`
    mark.style.height = `${box.height + 2 * SPACE}px`
    const button = add(mark, 'button', 'tag')
    button.textContent = findings.length === 1 ? '!' : String(findings.length)
    return listen({ box, findings, button })
  }

  function drawBadge(slide: Element, findings: Finding[]): Spot {
    // The slide itself takes in the black bars beside it.
    const section = slide.querySelector(':scope > foreignObject > section') ?? slide
    const outer = section.getBoundingClientRect()
    const button = add(layer, 'button', `badge ${worst(findings)}`)
    button.textContent = String(findings.length)
    const INSET = 10
    button.style.right = `${Math.max(0, document.documentElement.clientWidth - outer.right) + INSET}px`
    button.style.top = `${Math.max(0, outer.top) + INSET}px`
    return listen({ box: button.getBoundingClientRect(), findings, button })
  }

  function listen(spot: Spot): Spot {
    spot.button.setAttribute('aria-label', spot.findings.map(({ message }) => message).join('; '))
    spot.button.addEventListener('focus', () => show(spot))
    spot.button.addEventListener('click', () => show(spot))
    spot.button.addEventListener('blur', () => setTimeout(() => root.activeElement ?? close()))
    return spot
  }

  function point(event: PointerEvent): void {
    if (spots.length === 0) return
    if (event.composedPath().includes(note.element)) return
    const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
    // The smallest of those that lie within each other; the tag of a mark reaches beyond it.
    const [spot] = spots
      .filter(({ box, button }) => isIn(box) || isIn(button.getBoundingClientRect()))
      .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)
    if (spot === open) return
    if (spot) show(spot)
    // The way from the mark to its note is not over the mark.
    else if (open && !isNear(event, note.element.getBoundingClientRect()) && !root.activeElement) close()
  }

  function isNear({ clientX, clientY }: PointerEvent, box: DOMRect): boolean {
    const WAY = 16
    return (
      clientX > box.left - WAY &&
      clientX < box.right + WAY &&
      clientY > box.top - WAY &&
      clientY < box.bottom + WAY
    )
  }

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || spots.length === 0) return
    if (event.key === 'Escape' && open) close()
    else if (event.key === 'n') {
      const next = spots[(open ? spots.indexOf(open) + 1 : 1) % spots.length] ?? spots[0]
      next?.button.focus()
    } else if (event.key === 'm') mend(ofSlide())
    else return
    event.stopImmediatePropagation()
    event.preventDefault()
  }

  function mend(findings: readonly Finding[]): void {
    const ids = findings.filter(({ mends }) => mends === 'yes').map(({ id }) => id)
    if (ids.length > 0) void ask('mend', { deck: name, ids })
    else say('Nothing here can be mended by itself')
  }

  function show(spot: Spot): void {
    close()
    open = spot
    spot.button.closest('.mark')?.classList.add('open')
    note.show(spot.findings, spot.box)
  }

  function close(): void {
    open = undefined
    note.hide()
    for (const mark of layer.querySelectorAll('.open')) mark.classList.remove('open')
  }

  function worst(findings: readonly Finding[]): string {
    return RANK.find((severity) => findings.some((one) => one.severity === severity)) ?? 'info'
  }

  function add(parent: ParentNode, tag: string, className = ''): HTMLElement {
    const element = document.createElement(tag)
    element.className = className
    return parent.appendChild(element)
  }
}
