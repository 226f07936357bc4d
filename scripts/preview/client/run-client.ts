/// <reference lib="dom" />
import type { PageData } from '../client-tag.ts'
import type { LivePatch } from '../live-patch.ts'
import type { Ask, createAsk } from './ask-server.ts'
import type { awaitPictures } from './await-pictures.ts'
import type { BespokeDeck, View } from './bespoke-deck.ts'
import type { catchDeck } from './catch-deck.ts'
import type { findMarked } from './find-marked.ts'
import type { createFindingNote } from './finding-note.ts'
import type { followEdits } from './follow-edits.ts'
import type { hearServer } from './hear-server.ts'
import type { keepViews } from './keep-views.ts'
import type { Marks, markFindings } from './mark-findings.ts'
import type { markStyle } from './mark-style.ts'
import type { morphSlide } from './morph-slide.ts'
import type { openSource } from './open-source.ts'
import type { parseSlide } from './parse-slide.ts'
import type { createPatcher } from './patch-deck.ts'
import type { refreshList } from './refresh-list.ts'
import type { Panel, showPanel } from './show-panel.ts'
import type { styleDeck } from './style-deck.ts'
import type { syncWindows } from './sync-windows.ts'
import type { PatchTaker, TakerTools, takePatches } from './take-patches.ts'

/** All functions of the client by name: a page gets their source texts, so none of them can import another. */
export type ClientParts = {
  readonly awaitPictures: typeof awaitPictures
  readonly catchDeck: typeof catchDeck
  readonly createAsk: typeof createAsk
  readonly createFindingNote: typeof createFindingNote
  readonly createPatcher: typeof createPatcher
  readonly findMarked: typeof findMarked
  readonly followEdits: typeof followEdits
  readonly hearServer: typeof hearServer
  readonly keepViews: typeof keepViews
  readonly markFindings: typeof markFindings
  readonly markStyle: typeof markStyle
  readonly morphSlide: typeof morphSlide
  readonly openSource: typeof openSource
  readonly parseSlide: typeof parseSlide
  readonly refreshList: typeof refreshList
  readonly showPanel: typeof showPanel
  readonly styleDeck: typeof styleDeck
  readonly syncWindows: typeof syncWindows
  readonly takePatches: typeof takePatches
}

/** What windows and their frames say to each other. */
type Message =
  | { readonly lectern: 'patch'; readonly patch: LivePatch }
  /** `is`: this is what the window shows; `ask`: what does it show? */
  | { readonly lectern: 'is' | 'ask'; readonly version: string }
  | { readonly lectern: 'follows'; readonly on: boolean }

/**
 * Runs in every page of the preview, in front of marp-cli's script. Patches arrive in the window that a person opened, which passes
 * them on to its frames: the next slide of the presenter view, and the overview.
 */
export function runClient(parts: ClientParts): void {
  // `document.currentScript` could be an element of the deck: one whose name is `currentScript`.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript') ?? {}
  const script: HTMLScriptElement = get?.call(document)
  const page: PageData = JSON.parse(script.dataset.page ?? '')
  // It holds a secret, which nothing else on the page needs to see.
  script.removeAttribute('data-page')
  const isFrame = window.parent !== window
  const caught = parts.catchDeck()
  let hear: (message: Message, from: MessageEventSource | null) => void = () => undefined
  let synced = false
  // These come in front of the handlers of marp-cli's script, which take every message for text, and slides for numbers.
  window.addEventListener('message', (event: MessageEvent<Message>) => {
    if (event.origin !== window.origin || typeof event.data !== 'object' || !event.data?.lectern) return
    event.stopImmediatePropagation()
    hear(event.data, event.source)
  })
  window.addEventListener('storage', (event) => {
    if (synced && event.key?.startsWith('bespoke-marp-sync-')) event.stopImmediatePropagation()
  })
  // marp-cli's script looks for its place in the address a moment after it has run.
  document.addEventListener('DOMContentLoaded', () => setTimeout(start))

  function start(): void {
    const deck = caught()
    const panel = isFrame ? undefined : parts.showPanel(page.deck, page.news)
    const say = (text: string): void => panel?.say(text)
    const show = deck && createShow(deck, say, parts.createAsk(page.secret, say))
    const taker = parts.takePatches({
      deck: page.deck,
      version: page.version,
      frame: page.frame,
      prepare: (patch) => (isFrame ? undefined : show?.prepare(patch)),
      apply: (patch) => {
        if (show === undefined) throw new Error('This page has no deck')
        tellFrames({ lectern: 'patch', patch })
        show.apply(patch)
      },
      // A frame is loaded again with the window that holds it.
      reload: () => isFrame || location.reload(),
    })
    hear = (message, from) => {
      if (message.lectern === 'patch') taker.take(message.patch)
      else if (message.lectern === 'is') taker.compare(message.version)
      else if (message.lectern === 'follows') panel?.say(describeFollowing(message.on))
      else from?.postMessage({ lectern: 'is', version: taker.version() }, { targetOrigin: window.origin })
    }
    if (isFrame) tell(window.parent, { lectern: 'ask', version: page.version })
    else listen(taker, panel, show?.marks)
  }

  function listen(taker: PatchTaker, panel: Panel | undefined, marks: Marks | undefined): void {
    let known = page.news
    const refresh = parts.refreshList(parts.morphSlide)
    parts.hearServer({
      deck: page.deck,
      version: taker.version,
      patch: taker.take,
      news: ({ session, ...news }) => {
        const isOther = news.version !== known.version
        known = news
        panel?.show(known, true)
        taker.after(() => marks?.show(news.findings))
        // The notice that there is no deck is replaced as a whole, and so is the page of another server.
        const replaced = news.version !== page.news.version || session !== page.session
        if (page.deck === '' && session === page.session) {
          if (isOther) void refresh()
        } else if (page.frame === '' && replaced && news.version !== 'absent') location.reload()
      },
      lost: () => panel?.show(known, false),
    })
  }

  /** What shows a patch. `prepare` answers what there is to wait for. */
  function createShow(
    deck: BespokeDeck,
    say: (text: string) => void,
    ask: Ask,
  ): Pick<TakerTools, 'prepare' | 'apply'> & { readonly marks: Marks | undefined } {
    const view = (document.body.dataset.bespokeView ?? '') as View
    const { morphSlide, parseSlide, findMarked, createFindingNote, markStyle } = parts
    // As marp-cli's script writes it.
    const prefix = { '': '', next: '', presenter: '[Presenter view] - ', overview: '[Overview] - ' }[view]
    const patcher = parts.createPatcher({ deck, view, keys: page.keys, morphSlide, parseSlide })
    const views = parts.keepViews(deck, view, patcher)
    const sync = parts.syncWindows(deck, patcher)
    synced = true
    const following = parts.followEdits((on) => {
      if (isFrame) tell(window.parent, { lectern: 'follows', on })
      else say(describeFollowing(on))
    })
    const seen = { name: page.deck, deck, keys: patcher.keys, ask }
    if (!isFrame) parts.openSource(seen)
    // What the audience and the presenter see is left alone.
    const isMarked = !isFrame && view === ''
    const marks = isMarked
      ? parts.markFindings({ ...seen, say, findMarked, createFindingNote, markStyle })
      : undefined
    marks?.show(page.news.findings)
    function follow(key: string | undefined, touched: readonly Element[]): void {
      const edited = isFrame || !following.isOn() ? -1 : patcher.keys().indexOf(key ?? '')
      if (edited < 0) return
      if (edited !== deck.slide()) {
        patcher.go(edited, -1)
        say(`Edited: slide ${edited + 1}`)
        return
      }
      // What is written on a step that has not appeared yet is to be seen as well.
      const steps = touched.map((element) => element.closest('[data-marpit-fragment]'))
      const last = Math.max(
        -1,
        ...steps.map((step) => (step ? (deck.fragments[edited] ?? []).indexOf(step) : -1)),
      )
      if (last > deck.fragmentIndex) patcher.go(edited, last)
    }

    return {
      marks,
      prepare: (patch) => parts.awaitPictures(patch, textOf),
      apply: (patch) => {
        sync.quietly(() => {
          parts.styleDeck(patch)
          const touched = patcher.apply(patch)
          views.apply(patch)
          if (patch.title !== undefined) document.title = prefix + patch.title
          follow(patch.follow, touched)
        })
        sync.catchUp()
        marks?.redraw(patch.slides.map(({ key }) => key))
      },
    }

    function textOf(key?: string): string {
      if (key === undefined)
        return [...document.querySelectorAll('style[data-lectern="css"]')]
          .map((sheet) => sheet.textContent)
          .join('')
      return deck.slides[patcher.keys().indexOf(key)]?.outerHTML ?? ''
    }
  }

  function tellFrames(message: Message): void {
    for (let index = 0; index < window.frames.length; index += 1) {
      const frame = window.frames[index]
      if (frame) tell(frame, message)
    }
  }

  function tell(other: Window, message: Message): void {
    other.postMessage(message, window.origin)
  }

  function describeFollowing(on: boolean): string {
    return on ? 'Goes to the slide that is edited (f)' : 'Stays on its slide when another is edited (f)'
  }
}
