import type { RenderProblem } from '../model/rendered-deck.ts'

/** What went wrong while one deck is rendered. Plugins of markdown-it have no other way to say so than a place to write to. */
export type RenderLog = {
  /** Slide that is being rendered, from 1. */
  slide: number
  problems: RenderProblem[]
}

/** @param source see `RenderProblem.source` */
export function reportProblem(
  log: RenderLog,
  kind: RenderProblem['kind'],
  detail: string,
  source?: string,
): void {
  log.problems.push({ kind, slide: log.slide, detail, ...(source !== undefined && { source }) })
}

/** First line of what an error says: the rest is for its makers. */
export function explainError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0]?.trim() ?? ''
}

/** In order of slides; of one slide, styles first. Otherwise as they came up. */
export function sortProblems(problems: readonly RenderProblem[]): readonly RenderProblem[] {
  const isStyle = ({ kind }: RenderProblem): number => (kind === 'style' ? 0 : 1)
  return problems.toSorted((a, b) => a.slide - b.slide || isStyle(a) - isStyle(b))
}
