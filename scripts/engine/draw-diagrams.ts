import { findLeftOut } from './diagrams/find-left-out.ts'
import { labelFirst } from './diagrams/label-first.ts'
import { spaceArrows } from './diagrams/space-arrows.ts'
import { explainError, type RenderLog, reportProblem } from './render-log.ts'

/** The one function of beautiful-mermaid that is used. Throws for what it cannot read. */
export type DrawDiagram = (
  source: string,
  options: Readonly<Record<string, string | number | boolean>>,
) => string

type Token = { readonly content: string; readonly info: string }
type Rule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: Renderer,
) => string
type Renderer = { readonly rules: Record<string, Rule> }

/**
 * Replaces the drawing part of marp-core's Mermaid plugin. That one prints failures on the console, and it gets at
 * beautiful-mermaid in a way that fails under `tsx` (the package can only be imported, not required).
 */
export function drawDiagrams(renderer: Renderer, draw: DrawDiagram, log: RenderLog): void {
  renderer.rules.marp_mermaid = (tokens, index, options, env, self) => {
    const { content = '', info = '' } = tokens[index] ?? {}
    try {
      if (content.length > LONGEST) throw new Error(`it has more than ${LONGEST} characters`)
      const spaced = labelFirst(spaceArrows(content))
      const svg = draw(spaced, { ...LOOK, interactive: /\binteractive\b/.test(info) })
      for (const { text, ...place } of findLeftOut(spaced)) {
        const problem = {
          kind: 'diagram line',
          slide: log.slide,
          detail: spelledAs(content, place.line, text),
          source: content,
          ...place,
        } as const
        log.problems.push(problem)
      }
      return `<p>${svg.replace(/^<svg\b/, '<svg data-marp-mermaid')}</p>\n`
    } catch (error) {
      reportProblem(log, 'diagram', explainError(error), content)
      return self.rules.fence?.(tokens, index, options, env, self) ?? ''
    }
  }
}

/** As the author wrote it, who may have left blanks out. */
function spelledAs(source: string, line: number, text: string): string {
  const written = source.split('\n')[line - 1] ?? ''
  return written.includes(text) ? text : written.trim()
}

/** In characters. A diagram of that size is unreadable on a slide, and arranging a larger one takes minutes. */
const LONGEST = 8_000

/** Colours come from the variables that Marp themes set, with those of code blocks where a theme is silent. */
const LOOK = {
  accent: themed('accent', 'token-keyword'),
  bg: themed('background', 'background'),
  border: 'var(--marp-mermaid-border)',
  fg: themed('foreground', 'foreground'),
  line: 'var(--marp-mermaid-line)',
  muted: themed('muted', 'token-comment'),
  padding: 4,
  surface: themed('surface', 'background'),
  transparent: true,
}

function themed(name: string, codeName: string): string {
  return `var(--marp-mermaid-${name}, var(--marp-shiki-${codeName}))`
}
