export type Format = 'html' | 'pdf' | 'pptx' | 'images' | 'notes'

/** `native`: slides can be edited. `image`: each is a picture of itself. */
export type PptxKind = 'native' | 'image'

/** For whose way of setting lines the text of a native presentation is placed; `both` lies in the middle. */
export type PptxTarget = 'libreoffice' | 'powerpoint' | 'both'

/** A file we wrote. */
export type Artifact = {
  /** Relative to the working folder if inside it, else absolute. */
  readonly path: string
  readonly format: Format
  /** Name of its deck. */
  readonly deck: string
  /** In bytes. */
  readonly size: number
  /** From the start of its job to the closed file, in milliseconds; 0 when it was up to date. */
  readonly elapsed: number
  /** Taken from the cache instead of being made. */
  readonly cached: boolean
}
