import type { Diagnostic } from './diagnostic.ts'
import type { Reference } from './reference.ts'
import type { Repair } from './repair.ts'
import type { Span } from './span.ts'
import type { RuleSetting, Suppression } from './suppression.ts'

/** A heading of a slide, in order of appearance. `text` is plain, as a reader would say it. */
export type Heading = { readonly level: number; readonly text: string; readonly span: Span }

/** Where `name` begins up to the end of the value. `value` is what HTML reads there, `''` when none was written. */
export type HtmlAttribute = { readonly name: string; readonly value: string; readonly span: Span }

/** A tag of raw HTML, whether Marp lets it through or not. */
export type HtmlTag = {
  readonly kind: 'open' | 'close'
  /** In lower case. */
  readonly name: string
  /** None of a closing tag. */
  readonly attributes: readonly HtmlAttribute[]
  readonly slide: number
  readonly span: Span
}

/** A picture or link that Markdown does not read as one, because there is a blank in its path: it is shown as it was typed. */
export type PrintedReference = {
  readonly kind: 'image' | 'link'
  /** What stands between the brackets, without a title. */
  readonly raw: string
  readonly slide: number
  /** Of `raw`. */
  readonly span: Span
}

/** A name in a comment with directives that is none itself: Marp passes over it, and nobody reads it as a note. */
export type PassedOverName = { readonly name: string; readonly slide: number; readonly span: Span }

export type Slide = {
  /** From 1, as the audience counts. */
  readonly number: number
  /** Text of its first heading of the highest level; absent when the slide has none. */
  readonly title?: string
  readonly headings: readonly Heading[]
  /** Presenter notes, one entry per comment, in order. */
  readonly notes: readonly string[]
  readonly classes: readonly string[]
  readonly references: readonly Reference[]
  /** Nothing would be seen on it: no text, no picture, no background. */
  readonly empty: boolean
  /** From the line after its ruler to the line before the next. */
  readonly span: Span
}

/** What the front matter says about the deck as a whole. Absent = not said. */
export type DeckMetadata = {
  readonly title?: string
  readonly author?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly lang?: string
  readonly theme?: string
  readonly size?: string
}

export type Deck = {
  /** What a person would type: relative to the working folder if inside it, else absolute. Forward slashes. */
  readonly file: string
  /** Relative to the project root: references resolve against its folder. */
  readonly path: string
  /** File name without `.md`; names the outputs and the preview address. Unique in a run. */
  readonly name: string
  /** As on disk, without a byte order mark: every span of the deck is a place in it. */
  readonly original: string
  /** After repair: what is rendered. */
  readonly source: string
  readonly repair: Repair
  readonly metadata: DeckMetadata
  readonly slides: readonly Slide[]
  /** References that belong to no single slide: `style`, `backgroundImage` in front matter. */
  readonly references: readonly Reference[]
  /** In order. Without those in code, comments and `<style>`. */
  readonly tags: readonly HtmlTag[]
  readonly printed: readonly PrintedReference[]
  /** In order. */
  readonly passedOver: readonly PassedOverName[]
  /** What the front matter says of rules: stronger than the settings of the project. */
  readonly rules: readonly RuleSetting[]
  /** In order. */
  readonly suppressions: readonly Suppression[]
  /** What was wrong while reading it: encoding, YAML. */
  readonly diagnostics: readonly Diagnostic[]
}
