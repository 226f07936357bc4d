import { CODE_PAGE_TABLES, type CodePageName } from '../../scripts/text/code-page-tables.ts'

export type GarbleOptions = {
  readonly page: CodePageName
  /** What becomes of bytes that the page does not define. */
  readonly loss?: 'kept' | 'dropped' | 'replaced' | 'question'
}

/** Reads the UTF-8 of a text through another encoding, as the tools do that damage decks. */
export function garble(text: string, { page, loss = 'kept' }: GarbleOptions): string {
  const characters = CODE_PAGE_TABLES.find(({ name }) => name === page)?.characters ?? ''
  const lost = { kept: undefined, dropped: '', replaced: '\ufffd', question: '?' }[loss]
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      if (byte < 0x80) return String.fromCharCode(byte)
      const character = characters.charAt(byte - 0x80)
      return character === '\0' ? (lost ?? String.fromCharCode(byte)) : character
    })
    .join('')
}
