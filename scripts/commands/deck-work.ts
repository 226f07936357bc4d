import type { PptxKind, PptxTarget } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { RenderProblem } from '../model/rendered-deck.ts'
import type { PictureSize } from './count-fits.ts'
import type { LinkScope } from './link-decks.ts'
import type { DeckInProject } from './load-run.ts'
import type { OutputFiles, PageSettings } from './make-output.ts'
import type { Measurement } from './measure-deck.ts'
import type { Target } from './output-targets.ts'
import type { RememberDraft } from './remember-draft.ts'
import type { RememberPictures } from './remember-pictures.ts'

/** All that is to be made from one deck. */
export type DeckWork = {
  readonly item: DeckInProject
  readonly targets: readonly Target[]
  /** `measure`: also when no target needs the browser. */
  readonly layout: 'measure' | 'known'
}

/** What holds for all decks. */
export type RunSettings = Omit<PageSettings, 'name' | 'photographic' | 'findDeck' | 'remember'> & {
  readonly pptx: PptxKind
  readonly pptxTarget: PptxTarget
  readonly pictures: 'fitted' | 'original'
  readonly links: LinkScope
  readonly remember: RememberPictures
  /** Anew for each deck. */
  readonly rememberDraft: () => RememberDraft
}

/** What becomes of the work, as it is done. */
export type Outcome = {
  /** Writes one finished output. */
  readonly deliver: (
    item: DeckInProject,
    target: Target,
    files: OutputFiles,
    elapsed: number,
  ) => Promise<void>
  readonly rendered: (item: DeckInProject, problems: readonly RenderProblem[]) => Promise<void>
  readonly measured: (item: DeckInProject, measurement: Measurement) => Promise<void>
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** Told how long something that was done for a deck took, in milliseconds. */
  readonly spent: (item: DeckInProject, elapsed: number) => void
  readonly rasterized?: (target: Target, parts: readonly Rasterized[]) => void
  /** How many bytes the pictures of an output take, where it carries them. */
  readonly fitted?: (item: DeckInProject, sizes: ReadonlyMap<string, PictureSize>) => void
}
