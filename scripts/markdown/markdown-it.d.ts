/** The parts of markdown-it that are used here. It comes without types. */
declare module 'markdown-it' {
  /** A block or, in `children` of an `inline` token, a part of its text. */
  export type Token = {
    readonly info: string
    readonly type: string
    /** `h2`; `''` for what is not one element. */
    readonly tag: string
    readonly content: string
    /** How many tokens are open around it. */
    readonly level: number
    /** First line from 0, and the line after the last. On most tokens of blocks. */
    map: readonly [first: number, next: number] | null
    meta: unknown
  }

  export type BlockState = {
    readonly src: string
    readonly tokens: readonly Token[]
    /** For each line, the offset after the marks of quotes. */
    readonly bMarks: readonly number[]
    /** For each line, the offset of its end. */
    readonly eMarks: readonly number[]
    /** For each line, how many characters of indentation follow `bMarks`. */
    readonly tShift: readonly number[]
    /** For each line, how many columns these are. */
    readonly sCount: readonly number[]
    readonly blkIndent: number
    line: number
    readonly getLines: (first: number, next: number, indent: number, keepLastEnd: boolean) => string
    readonly push: (type: string, tag: string, nesting: -1 | 0 | 1) => Token & { content: string }
  }

  export type InlineState = {
    readonly src: string
    readonly tokens: readonly Token[]
    pos: number
    readonly posMax: number
    pending: string
    /** Ours: no comment ends in the rest of the text. */
    lacksCommentEnd?: boolean
    readonly push: (type: string, tag: string, nesting: -1 | 0 | 1) => Token
  }

  /** A rule that does not apply returns false. In silent mode it makes no tokens. */
  export type BlockRule = (state: BlockState, line: number, endLine: number, silent: boolean) => boolean
  export type InlineRule = (state: InlineState, silent: boolean) => boolean

  export type Ruler<Rule> = {
    /** Has no public counterpart. */
    readonly __rules__: readonly { readonly name: string; readonly fn: Rule }[]
    readonly at: (name: string, rule: Rule) => void
    readonly before: (name: string, added: string, rule: Rule) => void
    /** `alt`: the rules that this one interrupts. */
    readonly after: (
      name: string,
      added: string,
      rule: Rule,
      options?: { readonly alt: readonly string[] },
    ) => void
  }

  type Parser<Rule> = {
    readonly ruler: Ruler<Rule>
    readonly parse: (text: string, parser: MarkdownIt, environment: object, tokens: Token[]) => void
  }

  export default class MarkdownIt {
    constructor(
      preset: 'commonmark',
      options: { readonly html: boolean; readonly linkify: boolean; readonly maxNesting: number },
    )
    readonly block: Parser<BlockRule>
    readonly inline: Parser<InlineRule>
    enable(rules: readonly string[]): this
    disable(rules: readonly string[]): this
  }
}
