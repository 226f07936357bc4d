import type { Span } from './span.ts'

/**
 * How a slide uses a file.
 * `image`: `![](a.png)`, also by reference. `background`: `![bg](a.png)`. `directive`: `backgroundImage: url(a.png)`.
 * `html`: an attribute of raw HTML. `style`: `url()` or `@import` in CSS. `link`: `[text](other.md)`, not loaded while rendering.
 */
export type ReferenceKind = 'image' | 'background' | 'directive' | 'html' | 'style' | 'link'

/** Where a reference leads. */
export type ReferenceTarget =
  /** `path` is relative to the project root, percent-decoded, normalised, forward slashes. The file need not exist. */
  | { readonly kind: 'file'; readonly path: string }
  /** Leads out of the project root. `path` is absolute. */
  | { readonly kind: 'outside'; readonly path: string }
  /** Any URL with a scheme or a host: `https:`, `//host`, `file:`, `mailto:`. */
  | { readonly kind: 'remote'; readonly url: string }
  /** Carries its content in itself. */
  | { readonly kind: 'data' }
  /** A place in the same deck: `#3`. `id` is percent-decoded, without the `#`. */
  | { readonly kind: 'anchor'; readonly id: string }
  /** Cannot be understood as a path: NUL, control characters, broken percent encoding. */
  | { readonly kind: 'malformed'; readonly reason: string }

/** One use of a file by a deck or a theme. */
export type Reference = {
  readonly kind: ReferenceKind
  /** As the author wrote it, before any decoding. */
  readonly raw: string
  readonly target: ReferenceTarget
  /** Of `raw` alone, without brackets or quotes; in the file as it is on disk. */
  readonly span: Span
  /** Where it stands, if its path stands somewhere else: `![a][b]` and `[b]: c.png`. */
  readonly usedAt?: Span
  /** Number of the slide from 1; absent in a theme, or in front matter that concerns all slides. */
  readonly slide?: number
  /** What the CSS of a theme loads by it: a `font` of `@font-face`, a `style` sheet of `@import`. Absent for everything else. */
  readonly loads?: 'font' | 'style'
  /** Alternative text as written; absent where none can be given or HTML says that none is needed, `''` where none was. */
  readonly alt?: string
}
