import type { Marp } from '@marp-team/marp-core'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { EngineOptions } from './create-marp.ts'
import { finishSlide } from './finish-slide.ts'
import { internalsOf } from './marp-internals.ts'
import { readFrontMatter } from './read-outline.ts'
import { readTitle } from './read-title.ts'
import { stabilizeScopes } from './stabilize-scopes.ts'
import type { TrackedEnvironment } from './track-slides.ts'

export function renderDeck(marp: Marp, markdown: string, options: EngineOptions): RenderedDeck {
  const env: TrackedEnvironment & { readonly htmlAsArray: true } = { htmlAsArray: true }
  const rendered = marp.render(markdown, env)
  const { lastGlobalDirectives, lastSlideTokens } = internalsOf(marp)
  const stable = stabilizeScopes(rendered, lastSlideTokens)
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(stable.html[0] ?? '') ?? []
  const { title } = readFrontMatter(marp, env.slideBreaks?.frontMatter)
  const { lang } = lastGlobalDirectives
  return {
    slides: stable.html.map((html, index) => ({
      html: finishSlide(html),
      notes: rendered.comments[index] ?? [],
    })),
    css: stable.css,
    width: Number(width ?? 1280),
    height: Number(height ?? 720),
    lang: typeof lang === 'string' && lang !== '' ? lang : options.lang,
    title: (typeof title === 'string' && title.trim()) || readTitle(lastSlideTokens),
  }
}
