import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { textSlide } from '../builds/text-slide.ts'

/** A project with one talk, whose parts can be edited: each edit has a number, which can be seen in the window. */
export type Talk = {
  readonly folder: string
  /** Number of the slide that is edited, from 1; in the middle. */
  readonly slide: number
  /** Readies an edit, and answers what writes it; so do those below. */
  readonly editWord: (edit: number) => () => void
  readonly editTheme: (edit: number) => () => void
  /** The picture is as wide as the number of the edit. */
  readonly editPicture: (edit: number) => Promise<() => void>
  readonly deck: string
  readonly textOf: (edit: number) => string
}

export function makeTalk(folder: string, slides: number): Talk {
  const slide = Math.ceil(slides / 2)
  const [deck, theme, picture] = ['slides/talk.md', 'themes/house.css', 'assets/picture.png'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  const textOf = (edit: number): string => {
    const texts = Array.from({ length: slides }, (_, index) =>
      index + 1 === slide
        ? `## A word that changes\n\nOne word of it is edit${edit}e, and no other.\n\n![](../assets/picture.png)`
        : textSlide(index + 1),
    )
    return `---\nmarp: true\ntheme: house\npaginate: true\n---\n\n${texts.join('\n\n---\n\n')}\n`
  }
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, content)
  }
  const editWord = (edit: number): (() => void) => {
    const text = textOf(edit)
    return () => write(deck, text)
  }
  const editTheme = (edit: number): (() => void) => {
    const color = `rgb(${edit >> 8}, 0, ${edit & 255})`
    return () => write(theme, `/* @theme house */\n@import "default";\nsection { color: ${color} }\n`)
  }
  const editPicture = async (edit: number): Promise<() => void> => {
    const pixels = { width: edit, height: 40, channels: 3 as const, background: '#246' }
    const bytes = await sharp({ create: pixels }).png().toBuffer()
    return () => write(picture, bytes)
  }
  write(join(folder, 'package.json'), '{"private":true}\n')
  editWord(0)()
  editTheme(0)()
  return { folder, slide, editWord, editTheme, editPicture, deck, textOf }
}
