import { checkFrontMatter } from '../deck/check-front-matter.ts'
import { mapSlice } from '../deck/mapped-text.ts'
import { readYaml } from '../deck/read-yaml.ts'
import { holdsSettings } from '../engine/holds-settings.ts'
import { readThemeImports } from '../engine/theme-facts.ts'
import { findFrontMatter } from '../markdown/find-front-matter.ts'
import { createLocate } from '../model/span.ts'
import type { Theme } from '../model/theme.ts'
import type { PreviewProblem } from '../preview/preview-state.ts'
import { excerptCode } from '../report/excerpt-code.ts'
import type { LiveItem } from './load-live-run.ts'

const HELD = 'Below is the last state that could be shown. This message goes by itself when all is well.'

/** What keeps a deck from looking as it was meant: front matter or a theme that cannot be read. */
export function findObstacle({ deck, project }: LiveItem): PreviewProblem | undefined {
  return findInFrontMatter(deck) ?? findInThemes(deck.source, project)
}

function findInFrontMatter({ file, source }: LiveItem['deck']): PreviewProblem | undefined {
  const matter = findFrontMatter(source)
  if (matter === undefined) return undefined
  const { start, end } = matter.content
  const understood = matter.closed && holdsSettings(source.slice(start, end))
  const yaml = readYaml(mapSlice(source, matter.content))
  const fault = checkFrontMatter(source, matter, yaml, understood).find(
    ({ severity }) => severity === 'error',
  )
  if (fault === undefined) return undefined
  const hint = fault.help ?? HELD
  return locate({ message: fault.message, hint }, file, source, fault.range.start)
}

function findInThemes(
  source: string,
  { themes, config }: Pick<LiveItem['project'], 'themes' | 'config'>,
): PreviewProblem | undefined {
  const broken = themes.filter(({ diagnostics }) => diagnostics.some(isCssError))
  if (broken.length === 0) return undefined
  const used = namesOfUsed(source, config.theme, themes)
  for (const { name, file, css, diagnostics } of broken) {
    const fault = diagnostics.find(isCssError)
    if (!used.has(name) || fault === undefined) continue
    const hint = HELD
    return locate({ message: fault.message, hint }, file, css, fault.span?.start.offset ?? 0)
  }
  return undefined
}

function isCssError({ rule, severity }: Theme['diagnostics'][number]): boolean {
  return rule === 'theme/css-error' && severity === 'error'
}

/** Every theme that the deck names, with all that they import. */
function namesOfUsed(source: string, usual: string, themes: readonly Theme[]): ReadonlySet<string> {
  const named = [...source.matchAll(/^\s*(?:<!--\s*)?theme\s*:\s*["']?([^\s"']+)/gm)].map(
    ([, name = '']) => name,
  )
  const names = new Set(named.length === 0 ? [usual] : named)
  for (const name of names) {
    const css = themes.find((theme) => theme.name === name)?.css
    for (const other of css === undefined ? [] : readThemeImports(css)) names.add(other)
  }
  return names
}

function locate(
  said: Pick<PreviewProblem, 'message' | 'hint'>,
  file: string,
  text: string,
  offset: number,
): PreviewProblem {
  const { line, column } = createLocate(text)(offset, offset).start
  return { ...said, place: `${file}:${line}:${column}`, frame: excerptCode(text, line, column) }
}
