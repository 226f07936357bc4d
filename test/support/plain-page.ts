import type { PageRequest } from '../../scripts/browser/deck-browser.ts'

/** A small page that shows nothing, and asks for nothing. */
export const PLAIN_PAGE: PageRequest = {
  html: '<!doctype html><title>Talk</title>',
  url: 'https://deck.invalid/deck/talk.html',
  gate: async () => ({ ok: false, reason: 'missing', detail: 'there is no such file' }),
  width: 320,
  height: 180,
}
