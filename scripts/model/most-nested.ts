/**
 * How deep blocks of Markdown may be nested. CommonMark's preset of markdown-it stops at 20, which is a list of nine levels, and drops
 * all that follows, other slides as well; its other presets have this.
 */
export const MOST_NESTED = 100
