import type { Engine } from '../engine/create-engine.ts'
import { findFrontMatter } from '../markdown/find-front-matter.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { createOriginalOffset } from '../model/edit.ts'
import type { Reference } from '../model/reference.ts'
import type { Repair } from '../model/repair.ts'
import { createLocate, type Range, type Span } from '../model/span.ts'
import { checkFrontMatter, findLateFrontMatter } from './check-front-matter.ts'
import { createSlideAt, describeSlides, type Setting } from './describe-slides.ts'
import { findDirectiveReferences } from './find-directive-references.ts'
import { findSuppressions } from './find-suppressions.ts'
import type { FoundReference } from './found-reference.ts'
import { mapSlice } from './mapped-text.ts'
import { readContent } from './read-content.ts'
import { readDirectives, readPassedOver } from './read-directives.ts'
import { readMetadata } from './read-metadata.ts'
import { readRuleSettings } from './read-rule-settings.ts'
import { type DeckStyle, readStyles } from './read-styles.ts'
import { readYaml, type YamlEntry } from './read-yaml.ts'
import { resolveReference } from './resolve-reference.ts'

export type DeckSource = {
  /** As `Deck.file`. */
  readonly file: string
  /** As `Deck.path`. */
  readonly path: string
  /** As `Deck.name`. */
  readonly name: string
  /** As on disk, without a byte order mark. */
  readonly original: string
  /** Of `original`. */
  readonly repair: Repair
  /** Folder of the project: absolute, with forward slashes. */
  readonly root: string
}

type Placed = { readonly found: FoundReference; readonly slide?: number }

/** Reads a deck. What is in it is read from the repaired text; every place is one in the original. */
export function parseDeck(source: DeckSource, engine: Pick<Engine, 'outline'>): Deck {
  const { file, path, name, original, repair } = source
  const { text } = repair
  const outline = engine.outline(text)
  const content = readContent(text, parseMarkdown(text))
  const slideAt = createSlideAt(text, outline)
  const locate = createOriginalLocate(source)

  const matter = findFrontMatter(text)
  const yaml = matter && readYaml(mapSlice(text, matter.content))
  const settings: readonly Setting[] = [
    ...(matter?.closed ? (yaml?.entries ?? []) : []).map(toFrontMatterSetting),
    ...content.comments.flatMap((range) => {
      const slide = slideAt(range.start)
      return readDirectives(text, range).map((entry) => ({ entry, slide }))
    }),
  ]
  const styles = readStyles(content.styles, settings, slideAt)
  const placed: readonly Placed[] = [
    ...content.references.map((found) => ({ found, slide: slideAt(found.usedAt ?? found.range.start) })),
    ...settings.flatMap(({ entry, ...where }) =>
      findDirectiveReferences(entry).map((found) => ({ found, ...where })),
    ),
    ...styles.flatMap(findInStyle),
  ]
  const references = placed
    .toSorted((a, b) => positionOf(a) - positionOf(b))
    .map((reference) => toReference(source, locate, reference))

  const understood = Object.keys(outline.frontMatter).length > 0
  const ruleSettings = readRuleSettings(text, (matter?.closed && yaml?.entries) || [])
  const problems = [
    ...(matter && yaml ? checkFrontMatter(text, matter, yaml, understood) : findLateFrontMatter(text)),
    ...ruleSettings.problems,
  ]
  return {
    file,
    path,
    name,
    original,
    source: text,
    repair,
    metadata: readMetadata(settings.map(({ entry }) => entry)),
    slides: describeSlides({ text, outline, content, settings, references, locate, slideAt }),
    references: references.filter(({ slide }) => slide === undefined),
    tags: content.tags.map(({ range, attributes, ...tag }) => ({
      ...tag,
      attributes: attributes.map(({ range: place, ...rest }) => ({ ...rest, span: locate(place) })),
      slide: slideAt(range.start),
      span: locate(range),
    })),
    printed: content.printed.map(({ range, ...rest }) => ({
      ...rest,
      slide: slideAt(range.start),
      span: locate(range),
    })),
    passedOver: content.comments.flatMap((range) =>
      readPassedOver(text, range).map(({ key, keyRange }) => ({
        name: key,
        slide: slideAt(range.start),
        span: locate(keyRange),
      })),
    ),
    rules: ruleSettings.rules.map(({ range, ...rest }) => ({ ...rest, span: locate(range) })),
    suppressions: findSuppressions(original),
    diagnostics: [
      ...problems.map(
        ({ range, ...problem }): Diagnostic => ({
          rule: 'deck/front-matter',
          ...problem,
          file,
          span: locate(range),
        }),
      ),
      ...styles.flatMap((style) => diagnoseStyle(file, locate, style)),
    ],
  }
}

/** From places in the repaired text to places in the file. */
function createOriginalLocate({ original, repair }: DeckSource): (range: Range) => Span {
  const locate = createLocate(original)
  const originalOffset = createOriginalOffset(repair.edits)
  return ({ start, end }) => {
    const from = originalOffset(start)
    return locate(from, Math.max(from, originalOffset(end)))
  }
}

/** A spot in the front matter, `_class`, is meant for the first slide. */
function toFrontMatterSetting(entry: YamlEntry): Setting {
  return entry.key.startsWith('_') ? { entry, slide: 1 } : { entry }
}

function findInStyle({ css, reading, slide }: DeckStyle): readonly Placed[] {
  return reading.references.map(({ url, range }) => ({
    found: { kind: 'style', url, range: css.place(range.start, range.end) },
    ...(slide !== undefined && { slide }),
  }))
}

function positionOf({ found }: Placed): number {
  return found.usedAt ?? found.range.start
}

function toReference(
  source: DeckSource,
  locate: (range: Range) => Span,
  { found, slide }: Placed,
): Reference {
  const span = locate(found.range)
  return {
    kind: found.kind,
    raw: source.original.slice(span.start.offset, span.end.offset),
    target: resolveReference(found.url, source.path, source.root),
    span,
    ...(slide !== undefined && { slide }),
    ...(found.usedAt !== undefined && { usedAt: locate({ start: found.usedAt, end: found.usedAt }) }),
    ...(found.alt !== undefined && { alt: found.alt }),
  }
}

function diagnoseStyle(
  file: string,
  locate: (range: Range) => Span,
  { css, reading, slide }: DeckStyle,
): readonly Diagnostic[] {
  if (!reading.fault) return []
  const { reason, offset } = reading.fault
  return [
    {
      rule: 'deck/css-error',
      severity: 'error',
      message: `CSS cannot be read because of \`${reason}\`, expected complete rules: none of it takes effect`,
      file,
      span: locate(css.place(offset, offset)),
      ...(slide !== undefined && { slide }),
    },
  ]
}
