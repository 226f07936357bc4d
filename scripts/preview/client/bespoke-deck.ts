/** What marp-cli's script calls a deck, as far as we use it. */
export type BespokeDeck = {
  readonly parent: HTMLElement
  /** In order; both lists are the deck's own, and may be changed in place. The view of the next slide has one more at the end. */
  readonly slides: Element[]
  /** Of each slide: nothing, then whatever appears step by step. */
  readonly fragments: (Element | null)[][]
  readonly fragmentIndex: number
  readonly syncKey?: string
  skipTransition?: boolean
  readonly slide: {
    /** From 0. */
    (): number
    /** `fragment`: steps that have appeared; -1 for all. */
    (index: number, options?: { readonly fragment?: number; readonly forSync?: boolean }): void
  }
  readonly on: (
    event: 'activate' | 'fragment',
    listener: (at: { readonly index: number; readonly fragmentIndex?: number }) => void,
  ) => void
}

/** What a window shows: the deck itself, or one of the views of marp-cli's script. */
export type View = '' | 'presenter' | 'next' | 'overview'
