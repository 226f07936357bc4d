import { readThemeName } from '../engine/theme-facts.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { createLocate } from '../model/span.ts'
import type { StyleSheet, Theme } from '../model/theme.ts'
import { findStyleReferences } from './find-style-references.ts'
import { resolveReference } from './resolve-reference.ts'

export type ThemeSource = {
  /** As `Theme.file`. */
  readonly file: string
  /** As `Theme.path`. */
  readonly path: string
  /** As `Theme.mount`. */
  readonly mount: Theme['mount']
  readonly css: string
  /** The folder behind `mount`: absolute, with forward slashes. */
  readonly root: string
}

/** Reads a theme; one that gives itself no name is none, and only a style sheet. */
export function readTheme({ file, path, mount, css, root }: ThemeSource): Theme | StyleSheet {
  const locate = createLocate(css)
  const { references, fault } = findStyleReferences(css)
  const name = fault ? guessName(css) : readThemeName(css)
  return {
    ...(name !== undefined && { name }),
    file,
    path,
    mount,
    css,
    references: references.map(({ url, range: { start, end }, loads }) => ({
      kind: 'style',
      raw: css.slice(start, end),
      target: resolveReference(url, path, root),
      span: locate(start, end),
      ...(loads && { loads }),
    })),
    diagnostics: fault ? [diagnose(fault)] : [],
  }

  function diagnose({ reason, offset }: { readonly reason: string; readonly offset: number }): Diagnostic {
    return {
      rule: 'theme/css-error',
      severity: 'error',
      message: `${name === undefined ? 'Style sheet' : `Theme \`${name}\``} cannot be read because of \`${reason}\`, expected complete rules`,
      file,
      span: locate(offset, offset),
    }
  }
}

/** CSS that cannot be read has no comments either, but its author wants to hear about it. */
function guessName(css: string): string | undefined {
  return /\/\*[*!\s]*(?:[^*]|\*(?!\/))*?@theme\s+(\S+)/.exec(css)?.[1]
}
