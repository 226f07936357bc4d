import type { Refusal } from '../browser/deck-browser.ts'
import { styleSheetsOf } from '../check/style-sheets-of.ts'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Reference } from '../model/reference.ts'
import { DECK_MOUNT, VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'
import type { StyleSheet } from '../model/theme.ts'
import type { DeckInProject } from './load-run.ts'

/** Where the document of a deck lives in the browser. */
export function pageUrlOf({ path }: Pick<Deck, 'path'>): string {
  const name = path.replace(/\.[^./]+$/, '')
  return `${VIRTUAL_ORIGIN}${DECK_MOUNT}${name.split('/').map(encodeURIComponent).join('/')}.html`
}

/**
 * What a page asked for in vain, as findings. Where the deck says it, the finding is there, so that a fault which the
 * rules know already is not reported twice; anything else (what HTML or CSS asked for in a way no rule reads) stays with the deck.
 * What its theme asked for is reported at the theme, once for all decks.
 */
export function describeRefusals(
  { deck, project }: Pick<DeckInProject, 'deck' | 'project'>,
  refusals: readonly Refusal[],
): readonly Diagnostic[] {
  // A link loads nothing.
  const references = [...deck.references, ...deck.slides.flatMap((slide) => slide.references)].filter(
    ({ kind }) => kind !== 'link',
  )
  return refusals.flatMap((refusal): readonly Diagnostic[] => {
    if (styleSheetsOf(project).some((theme) => isReported(theme, refusal, project))) return []
    const causes = references.filter((reference) => leadsTo(reference, refusal.url, pageUrlOf(deck)))
    if (causes.length === 0) return [findingOf(deck, refusal, undefined)]
    return causes.map((reference) => findingOf(deck, refusal, reference))
  })
}

/** By the rules, which know themes of this project; but not what may be loaded at all, nor what another host says. */
function isReported(
  { css, mount, path, references }: StyleSheet,
  { url, reason }: Refusal,
  { config }: DeckInProject['project'],
): boolean {
  if (mount !== DECK_MOUNT || reason === 'blocked') return false
  if (reason === 'remote' && config.allowRemote.length > 0) return false
  const address = VIRTUAL_ORIGIN + mount + path.split('/').map(encodeURIComponent).join('/')
  return (
    references.some((reference) => leadsTo(reference, url, address)) ||
    (reason === 'missing' && importsByName(css, url, address))
  )
}

/** `@import 'gaai'`: a theme that does not exist is left for the browser, which takes its name for that of a file. */
function importsByName(css: string, url: string, address: string): boolean {
  return [...css.matchAll(/@import(?:-theme)?\s+(["'])([^"'./\r\n]+)\1/gi)].some(
    ([, , name = '']) => new URL(encodeURIComponent(name), address).href === url,
  )
}

function leadsTo({ target, raw }: Reference, url: string, pageUrl: string): boolean {
  if (target.kind === 'file') return decodedPath(url) === DECK_MOUNT + target.path
  if (target.kind === 'data') return false
  // A backslash in Markdown reaches the page encoded, so that it is no slash.
  const asked = raw.replaceAll('\\', '%5C')
  if (!URL.canParse(asked, pageUrl)) return false
  const { href, protocol } = new URL(asked, pageUrl)
  // Chromium asks for `http:` as `https:`, and of what its policy does not let it ask for it tells the scheme only.
  return href === url || href.replace(/^http:/, 'https:') === url || `${url}:` === protocol
}

function decodedPath(url: string): string | undefined {
  if (!url.startsWith(`${VIRTUAL_ORIGIN}/`)) return undefined
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return undefined // what cannot be decoded is no path of a reference
  }
}

const RULES: Readonly<
  Record<Refusal['reason'], { readonly rule: string; readonly severity: Diagnostic['severity'] }>
> = {
  missing: { rule: 'asset/missing', severity: 'error' },
  'outside-project': { rule: 'asset/outside-project', severity: 'error' },
  remote: { rule: 'asset/remote', severity: 'warning' },
  broken: { rule: 'asset/broken', severity: 'error' },
  blocked: { rule: 'asset/blocked', severity: 'error' },
}

function findingOf(
  deck: Deck,
  { url, reason, detail }: Refusal,
  reference: Reference | undefined,
): Diagnostic {
  const shown =
    reference?.raw ?? url.replace(`${VIRTUAL_ORIGIN}${DECK_MOUNT}`, '').replace(VIRTUAL_ORIGIN, '')
  const place = reference?.slide === undefined ? '' : ` on slide ${reference.slide}`
  return {
    ...RULES[reason],
    message: `Could not load \`${shorten(shown)}\`${place} because ${detail}`,
    file: deck.file,
    ...(reference && { span: reference.span }),
    ...(reference?.slide !== undefined && { slide: reference.slide }),
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
