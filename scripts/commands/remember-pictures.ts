import { basename } from 'node:path/posix'
import { digestOf, keyOf, type Store } from '../cache/store.ts'
import type { Reference } from '../model/reference.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { RememberPicture } from '../output/picture-slides.ts'
import { createSlideContext } from '../output/slide-context.ts'
import { identifyUsed } from './identify-used.ts'
import type { DeckInProject } from './load-run.ts'
import type { SeenDeck } from './measure-deck.ts'

/** Takes the picture of each slide once, now and in later runs. */
export type RememberPictures = (
  item: DeckInProject,
  rendered: RenderedDeck,
  seen: SeenDeck,
) => RememberPicture

/** `drawnBy`: identity of everything that draws. */
export function rememberPictures(store: Store, drawnBy: string): RememberPictures {
  return (item, rendered, { shown }) => {
    const contextOf = createSlideContext(rendered)
    const filesOf = createFilesOf(item, rendered)
    return async (index, { scale, format }, draw) => {
      // What other hosts answer is in no key.
      if (item.project.config.allowRemote.length > 0) return draw()
      // Where a slide does not begin on a whole pixel, everything on it is drawn between pixels.
      const phase = (index * rendered.height * scale) % 1
      const inputs = [
        drawnBy,
        scale,
        format,
        phase,
        contextOf(index),
        filesOf(index),
        (await shown()).get(index) ?? [],
      ]
      const key = keyOf('slide-picture-1', digestOf(JSON.stringify(inputs)))
      const known = await store.get(key)
      if (known) return known
      const drawn = await draw()
      await store.put(key, drawn)
      return drawn
    }
  }
}

/** Digests of all files that a slide may show, by what the author wrote. */
function createFilesOf(
  { deck, project }: DeckInProject,
  rendered: RenderedDeck,
): (index: number) => readonly string[] {
  const references = [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]
  // A style sheet holds for all slides, wherever it is asked for.
  const isStyled = references.some(
    ({ target }) => target.kind === 'file' && project.assets.get(target.path)?.type === 'text/css',
  )
  return (index) => {
    const html = rendered.slides[index]?.html ?? ''
    const own = isStyled ? references : references.filter((reference) => concerns(reference, index + 1, html))
    return Object.entries(identifyUsed(project, own)).map((entry) => entry.join(' '))
  }
}

/** Directives and styles reach later slides as well, headers and footers by what they contain. */
function concerns({ kind, slide, raw }: Reference, number: number, html: string): boolean {
  if (slide === undefined || slide === number || kind === 'directive' || kind === 'style') return true
  return html.includes(basename(raw))
}
