import { createFileIndex } from '../../scripts/check/file-index.ts'
import type { Owner, Rule, RuleContext } from '../../scripts/check/rule.ts'
import type { Asset } from '../../scripts/model/asset.ts'
import type { Deck, Slide } from '../../scripts/model/deck.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { Project } from '../../scripts/model/project.ts'
import type { Reference } from '../../scripts/model/reference.ts'
import { createLocate, type Span } from '../../scripts/model/span.ts'

/** Values for tests of single rules: complete, but with nothing in them that a test does not ask for. */
export function makeProject(parts: Partial<Project> = {}): Project {
  return {
    root: '/talk',
    config: {
      outDir: 'dist',
      formats: ['pdf'],
      lang: 'en',
      theme: 'default',
      themes: [],
      assets: ['assets'],
      allowRemote: [],
      text: { choices: {} },
      rules: {},
      maxWarnings: Number.POSITIVE_INFINITY,
      wordsPerMinute: 130,
    },
    decks: [],
    assets: new Map(),
    homeAssets: new Map(),
    names: [],
    themes: [],
    nameless: [],
    diagnostics: [],
    ...parts,
  }
}

/** A deck whose slides are the parts of `text` between lines of `---`; nothing else of it is read. */
export function makeDeck(text: string, parts: Partial<Deck> = {}, slide: Partial<Slide> = {}): Deck {
  const locate = createLocate(text)
  let offset = 0
  const slides = text.split(/(?<=^|\n)---\n/).map((content, index) => {
    const span = locate(offset, offset + content.length)
    offset += content.length + 4
    const plain = { headings: [], notes: [], classes: [], references: [], empty: content.trim() === '' }
    return { ...plain, number: index + 1, span, ...slide }
  })
  return {
    file: 'slides/talk.md',
    path: 'slides/talk.md',
    name: 'talk',
    original: text,
    source: text,
    repair: { text, edits: [], ambiguous: [] },
    metadata: {},
    slides,
    references: [],
    tags: [],
    printed: [],
    passedOver: [],
    rules: [],
    suppressions: [],
    diagnostics: [],
    ...parts,
  }
}

/** The first place of `part` in `text`. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`No ${JSON.stringify(part)} in the text`)
  return createLocate(text)(start, start + part.length)
}

export function makeReference(raw: string, parts: Partial<Reference> = {}): Reference {
  return {
    kind: 'image',
    raw,
    target: { kind: 'file', path: raw.replace(/^(?:\.\.\/|\.\/)/, '') },
    span: createLocate(raw)(0, raw.length),
    slide: 1,
    ...parts,
  }
}

export function makeAsset(path: string, parts: Partial<Asset> = {}): readonly [string, Asset] {
  return [path, { path, size: 1, digest: '0', type: 'image/png', ...parts }]
}

export function makeContext(project: Project, parts: Partial<RuleContext> = {}): RuleContext {
  return { project, layouts: new Map(), themeNames: [], files: createFileIndex(project), ...parts }
}

type Found = Omit<Diagnostic, 'rule' | 'severity' | 'file'>

/** What a rule says about one reference on a slide of `slides/talk.md`. */
export function checkReference(
  rule: Rule,
  reference: Reference,
  project: Project,
  owner: Owner = { kind: 'deck', path: 'slides/talk.md' },
): readonly Found[] {
  return [...(rule.checkReference?.(reference, owner, makeContext(project)) ?? [])]
}
