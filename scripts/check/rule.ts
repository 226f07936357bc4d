import type { Deck } from '../model/deck.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { LayoutSnapshot, ShownPicture } from '../model/layout-snapshot.ts'
import type { LinkAnswer } from '../model/link-answer.ts'
import type { Project } from '../model/project.ts'
import type { Reference } from '../model/reference.ts'
import type { FileIndex } from './file-index.ts'

/** Everything that rules may look at. */
export type CheckContext = {
  readonly project: Project
  /** By name of the deck; without those that no browser has measured. */
  readonly layouts: ReadonlyMap<string, LayoutSnapshot>
  /** As `layouts`. Without it, nothing is said about the size of pictures. */
  readonly pictures?: ReadonlyMap<string, readonly ShownPicture[]>
  /** What `theme:` may say: those of the project and those built in. */
  readonly themeNames: readonly string[]
  /** Classes that a theme, with all that it imports, has rules for; by name of the theme. A theme that is not listed allows any. */
  readonly themeClasses?: ReadonlyMap<string, ReadonlySet<string>>
  /** Words as they are spoken. Without it, nothing is said about the length of a talk. */
  readonly countWords?: (text: string) => number
  /** What `size:` may say; by name of the theme. A theme that is not listed allows any. */
  readonly themeSizes?: ReadonlyMap<string, ReadonlySet<string>>
  /** What Marp lets through of raw HTML: attributes by tag; a function cleans the value. Without it, nothing is said about HTML. */
  readonly htmlAllowList?: Readonly<
    Record<string, Readonly<Record<string, boolean | ((value: string) => string)>>>
  >
  /** What decks and themes show and git ignores, as `Asset.path`. Without it, nothing is said about git. */
  readonly ignored?: ReadonlySet<string>
  /** Outputs that will be published and hold presenter notes, as people call them. Without it, nothing is said about notes. */
  readonly published?: readonly string[]
  /** What became of trying links, by `webAddress`. Without it, nothing is said about the web. */
  readonly answers?: ReadonlyMap<string, LinkAnswer>
  /** Only some decks of the project were loaded: what they do not use, others may. */
  readonly partial?: boolean
}

export type RuleContext = CheckContext & { readonly files: FileIndex }

/** What uses files. `path` is relative to the project root. */
export type Owner = { readonly kind: 'deck' | 'theme'; readonly path: string }

/** A diagnostic without what the runner knows. `severity` is said where it is not that of the rule. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity' | 'file'> & Partial<Pick<Diagnostic, 'severity'>>

/** Yields one finding per fault. The runner adds rule, severity and file, and for a reference its span and slide. */
export type Rule = {
  /** `subject/fault`, stable for ever. */
  readonly id: string
  /** Unless the config says otherwise. Error: an audience would see it. Warning: a careful author would change it. */
  readonly severity: Severity
  /** A matter of taste: applied only where the config gives it a severity. */
  readonly optional?: true
  /** Left out where only some decks of the project were loaded: what they do not do, others may. */
  readonly needsAllDecks?: true
  /** One sentence for the documentation: what is wrong. */
  readonly summary: string
  /** Asked for every use of a file by a deck or a theme. */
  readonly checkReference?: (reference: Reference, owner: Owner, context: RuleContext) => Iterable<Finding>
  readonly checkDeck?: (deck: Deck, context: RuleContext) => Iterable<Finding>
  readonly checkProject?: (context: RuleContext) => Iterable<Finding & Pick<Diagnostic, 'file'>>
}
