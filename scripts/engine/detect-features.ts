/** Which plugins of the engine a deck needs. Each costs time to load, so none is loaded in vain. */
export type EngineFeatures = {
  readonly shiki: boolean
  /** Absent when nothing in the deck looks like mathematics. */
  readonly math: 'katex' | 'mathjax' | undefined
  readonly mermaid: boolean
}

/**
 * Reads the needs off the text without parsing it. May see a feature that is not there (a fence inside a
 * comment), which costs a little time; never misses one.
 */
export function detectFeatures(markdown: string): EngineFeatures {
  const languages = [...markdown.matchAll(FENCE)].map((match) => match[1] ?? '')
  return {
    // A diagram that cannot be drawn is shown as highlighted source.
    shiki: languages.length > 0,
    math: MATH.test(markdown) ? (MATHJAX.test(markdown) ? 'mathjax' : 'katex') : undefined,
    mermaid: languages.includes('mermaid'),
  }
}

// A fence may stand in a list or a quotation: `> - ```js`.
const FENCE = /^[ \t>*+\-\d.)]*(?:`{3,}|~{3,})[ \t]*([^\s`~{]+)/gm
const MATH = /\$[^$]*\$/
// In the front matter or in a comment.
const MATHJAX = /^\s*(?:<!--+\s*)?["']?math["']?\s*:\s*["']?mathjax\b/im
