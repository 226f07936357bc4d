import type { Marp } from '@marp-team/marp-core'
import { internalsOf, type Token } from './marp-internals.ts'
import { explainError, type RenderLog, reportProblem } from './render-log.ts'

/**
 * Leaves out a `<style>` with a selector that marp-core cannot read, such as `h1 > /`: it can be parsed as CSS, but marp-core
 * looks into selectors, and gives up the whole deck. Each style is tried by itself only when all together have failed.
 */
export function skipUnpackableStyles(marp: Marp, log: RenderLog): void {
  const internals = internalsOf(marp)
  const { renderStyle } = internals
  const pack = (theme: unknown, styles: readonly string[] | undefined): string => {
    internals.lastStyles = styles
    return renderStyle.call(marp, theme)
  }
  internals.renderStyle = (theme) => {
    const styles = internals.lastStyles
    try {
      return pack(theme, styles)
    } catch (error) {
      if (!isSyntaxError(error) || !styles?.length) throw error
    }
    const packable = styles.filter((style) => {
      try {
        pack(theme, [style])
        return true
      } catch (error) {
        if (!isSyntaxError(error)) throw error
        log.slide = slideOf(style, internals.lastSlideTokens)
        reportProblem(log, 'style', explainError(error))
        return false
      }
    })
    return pack(theme, packable)
  }
}

function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && error.name === 'CssSyntaxError'
}

/** From 1; that of the front matter is said to be on the first slide. */
function slideOf(style: string, slides: readonly (readonly Token[])[]): number {
  const index = slides.findIndex((tokens) =>
    tokens.some(({ type, content, meta }) => {
      const scoped = meta?.marpitStyleScoped as { readonly styles?: readonly string[] } | boolean | undefined
      const isScoped = typeof scoped === 'object' && scoped.styles?.includes(style)
      return isScoped || (type === 'marpit_style' && content === style)
    }),
  )
  return Math.max(1, index + 1)
}
