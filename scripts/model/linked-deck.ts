/**
 * Where the outputs of the deck are that a link leads to, seen from those of the deck with the link: encoded for a URL, without
 * an ending. `href` is as written, or complete as on the page. Nothing for links that lead to no deck.
 */
export type FindLinkedDeck = (href: string) => string | undefined
