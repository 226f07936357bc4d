type InlineState = { readonly src: string; readonly pos: number }
type InlineRule = (state: InlineState, silent: boolean) => boolean
type InlineRuler = {
  readonly __rules__: readonly { readonly name: string; readonly fn: InlineRule }[]
  readonly at: (name: string, rule: InlineRule) => void
}

/**
 * Lets Marpit look for a comment only where one begins. It looks at every `<!`, and as far as the next comment:
 * what stands between is garbled, and a text full of `<!` takes minutes.
 */
export function anchorComments(ruler: InlineRuler): void {
  // markdown-it has no public way to get at a rule; a missing one means that Marpit does without it now.
  const parse = ruler.__rules__.find(({ name }) => name === 'marpit_inline_comment')?.fn
  if (parse === undefined) return
  ruler.at('marpit_inline_comment', (state, silent) => {
    const begins = state.src.startsWith('<!--', state.pos) && state.src.includes('-->', state.pos + 4)
    return begins && parse(state, silent)
  })
}
