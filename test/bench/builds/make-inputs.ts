import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePhotograph } from './photograph.ts'
import { list, textSlide } from './text-slide.ts'

export const PHOTOGRAPHS = 18

/**
 * A project of its own in `folder` for each of what is measured: `photos`, `long100`, `long1000`, `many`; their decks with a
 * `divisor`th of the slides. Slides that show photographs stay, as they are what is measured.
 */
export async function makeInputs(folder: string, divisor: number): Promise<void> {
  const deckAt = (project: string, name: string, slides: readonly string[]): void =>
    write(
      join(folder, project, 'slides', `${name}.md`),
      `---\nmarp: true\ntheme: default\ntitle: ${name}\npaginate: true\n---\n\n${slides.join('\n\n---\n\n')}\n`,
    )
  for (const project of ['photos', 'long100', 'long1000', 'many']) {
    write(join(folder, project, 'package.json'), '{"private":true}\n')
  }
  deckAt('photos', 'photos', numbers(60).map(photoSlide))
  for (const count of [100, 1000]) deckAt(`long${count}`, 'long', numbers(count / divisor).map(textSlide))
  for (const deck of numbers(8)) {
    deckAt(
      'many',
      `deck-${deck}`,
      numbers(40 / divisor).map((number) => textSlide(deck * 100 + number)),
    )
  }
  for (const number of numbers(PHOTOGRAPHS)) {
    const path = join(folder, 'photos/assets', `photo-${number}.jpg`)
    // They take seconds each, and are the same each time.
    if (!existsSync(path)) write(path, await makePhotograph(number))
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count) }, (_, index) => index + 1)
}

/** Every third slide shows photographs: all over it, on one side, or two beside each other. */
function photoSlide(number: number): string {
  if (number % 3 !== 0) return textSlide(number)
  const photo = (turn: number): string => `../assets/photo-${((number / 3 + turn) % PHOTOGRAPHS) + 1}.jpg`
  if (number % 12 === 0) return `## Two of them\n\n![w:520](${photo(0)}) ![w:520](${photo(1)})`
  if (number % 6 === 0) return `![bg right:40%](${photo(0)})\n\n## Beside\n\n${list(number, 2)}`
  return `![bg](${photo(0)})\n\n# Over it`
}
