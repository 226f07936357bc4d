import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AssetContent } from '../model/asset.ts'
import { ENGINE_MOUNT } from '../model/rendered-deck.ts'
import { emojiFolder } from './emoji-set.ts'
import { EMOJI_FONT_PATH, readEmojiFont } from './emoji-style.ts'

/** Answers `/engine/...` paths; `undefined` for what the engine does not bring along. */
export async function readEngineAsset(path: string): Promise<AssetContent | undefined> {
  if (path === EMOJI_FONT_PATH) return { bytes: readEmojiFont(), type: 'font/ttf' }
  for (const { prefix, name, folder } of PLACES) {
    const file = path.startsWith(ENGINE_MOUNT + prefix) ? path.slice(ENGINE_MOUNT.length + prefix.length) : ''
    // Patterns without a dot before the ending or a slash: nothing leads out of the folder.
    const match = name.exec(file)
    if (match === null) continue
    const bytes = await readIfThere(join(folder(file), match[0]))
    return bytes && { bytes, type: TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? '' }
  }
  return undefined
}

/** Where a font of the fallback family is, as a page asks for it. */
export function fallbackFontPath(file: string): string {
  return `${ENGINE_MOUNT}fonts/${file}`
}

/** Folder of the fallback fonts of a package, `noto-sans`. */
export function fallbackFontFolder(name: string): string {
  return join(packageFolder(`@fontsource/${name}`), 'files')
}

const PACKAGES = [
  'arimo',
  'cousine',
  'dejavu-mono',
  'dejavu-sans',
  'noto-sans-math',
  'noto-sans-mono',
  'noto-sans-symbols-2',
  'noto-sans-symbols',
  'noto-sans',
]

const PLACES = [
  { prefix: 'emoji/', name: /^[0-9a-f]+(-[0-9a-f]+)*\.svg$/, folder: () => emojiFolder() },
  {
    prefix: 'fonts/',
    name: new RegExp(`^(?:${PACKAGES.join('|')})-[a-z0-9-]+\\.woff2$`),
    folder: (file: string) => fallbackFontFolder(PACKAGES.find((name) => file.startsWith(name)) ?? ''),
  },
  {
    prefix: 'katex/fonts/',
    name: /^KaTeX_[\w-]+\.(?:woff2|woff|ttf)$/,
    folder: () => join(packageFolder('katex'), 'dist', 'fonts'),
  },
]

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
