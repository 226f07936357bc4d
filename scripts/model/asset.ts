/** Facts from the header of a picture. Pixels are those of one frame, after EXIF orientation. */
export type Picture = {
  readonly format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'svg'
  readonly width: number
  readonly height: number
  /** 1 for a still picture. */
  readonly frames: number
}

/** Why a file that exists cannot be shown. `detail` is a clause that fits after "because ". */
export type AssetFault = {
  readonly kind:
    | 'empty'
    | 'broken'
    | 'too-large'
    | 'not-a-picture'
    | 'unsafe'
    | 'not-a-file'
    | 'unreadable'
    | 'outside-project'
  readonly detail: string
}

/** A file that decks or themes may use. */
export type Asset = {
  /** Relative to the project root, spelt as on disk, forward slashes. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** SHA-256 of the content, hex. Equal if and only if the content is. */
  readonly digest: string
  /** Media type by content, not by name: `image/png`. */
  readonly type: string
  /** Absent for what is no picture, or a broken one. */
  readonly picture?: Picture
  readonly fault?: AssetFault
}

/** What a page or an output gets for a URL. */
export type AssetContent = {
  readonly bytes: Uint8Array
  readonly type: string
  /** What the file is that it comes from; absent for what the engine brings along. */
  readonly asset?: Asset
}

/** Tells what a file is, by its content. `path` is relative to the project root. */
export type InspectAsset = (path: string, bytes: Uint8Array) => Promise<Asset>

/** In pixels of the file, not of the screen. */
export type PixelSize = { readonly width: number; readonly height: number }

/** A picture as an output carries it. */
export type FittedPicture = { readonly content: AssetContent; readonly size: PixelSize }

/** Answers one request of a page. A refusal says why, as a clause that fits after "because ". */
export type AssetAnswer =
  | { readonly ok: true; readonly content: AssetContent }
  | {
      readonly ok: false
      readonly reason: 'missing' | 'outside-project' | 'remote' | 'broken'
      readonly detail: string
    }

/** The one gate between a rendered deck and the disk. `url` is absolute: `https://deck.invalid/deck/assets/cat.png`. */
export type AssetGate = (url: string) => Promise<AssetAnswer>
