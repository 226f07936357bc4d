import postcss from 'postcss'
import type { MarpInternals, Token } from './marp-internals.ts'
import { explainError, type RenderLog, reportProblem } from './render-log.ts'

type CoreRuler = {
  readonly after: (
    name: string,
    rule: string,
    run: (state: { readonly tokens: readonly Token[] }) => void,
  ) => void
}

/**
 * A markdown-it plugin: leaves out a `<style>` that is no CSS. Marpit puts all styles of a deck together and drops
 * all of them without a word when one is broken.
 */
export function skipBrokenStyles(ruler: CoreRuler, marp: MarpInternals, log: RenderLog): void {
  ruler.after('marpit_style_assign', 'lectern_skip_broken_styles', ({ tokens }) => {
    log.slide = 0
    for (const token of tokens) {
      if (token.type === 'marpit_slide_open') log.slide += 1
      if (token.type !== 'marpit_style') continue
      const fault = findFault(token.content)
      if (fault !== undefined) reportProblem(log, 'style', fault)
    }
    const { style } = marp.lastGlobalDirectives
    const fault = typeof style === 'string' ? findFault(style) : undefined
    log.slide = 1
    if (fault !== undefined) reportProblem(log, 'style', fault)
    log.slide = 0
    marp.lastStyles = marp.lastStyles?.filter((css) => findFault(css) === undefined)
  })
}

function findFault(css: string): string | undefined {
  try {
    postcss.parse(css)
    return undefined
  } catch (error) {
    return explainError(error)
  }
}
