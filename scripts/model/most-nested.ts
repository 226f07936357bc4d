/**
 * How deep blocks of Markdown may be nested. CommonMark's preset of markdown-it stops at 20, which is a list of nine levels, and drops
 * all that follows, other slides as well; its other presets stop at 100. This is a list of 500 levels: browsers put no more than 512
 * elements into each other.
 */
export const MOST_NESTED = 1000
