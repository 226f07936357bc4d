import { writeFile } from 'node:fs/promises'
import { makeEmojiTable } from './emoji-table-source.ts'

await writeFile(new URL('../../scripts/text/emoji-table.ts', import.meta.url), makeEmojiTable())
