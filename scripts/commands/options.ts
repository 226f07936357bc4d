import type { Format, PptxKind, PptxTarget } from '../model/artifact.ts'
import type { SetupError } from '../model/setup-error.ts'
import type { PreviewServer } from '../preview/start-server.ts'
import type { ProjectRequest } from '../project/project-request.ts'
import type { LinkScope } from '../system/ask-link.ts'
import type { WatchMode } from '../watch/watch-files.ts'
import type { BuildReport, CheckReport } from './reports.ts'

export type ProjectOptions = ProjectRequest

export type BrowserOptions = {
  /** Executable to use instead of the embedded one. */
  readonly browserPath?: string
  /** Addresses of browsers on other machines to use instead of any on this one. They may hold secrets. */
  readonly browserUrls?: readonly string[]
  readonly sandbox: 'auto' | 'off'
  /** Longest wait for one browser operation, in milliseconds. */
  readonly timeout: number
}

/** One part of the decks, when several machines do a part each. */
export type Shard = {
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** A shard, or decks by `Deck.file`. The others count as goals of links all the same. */
export type Share = Shard | { readonly decks: readonly string[] }

export type BuildOptions = ProjectOptions &
  BrowserOptions & {
    /** Absent = as configured. */
    readonly formats?: readonly Format[]
    /** Formats to leave out of those configured: `--no-pptx`. */
    readonly without: readonly Format[]
    /** File for the only output of the only deck; `-` = standard output. */
    readonly output?: string
    readonly scope: 'all' | 'changed'
    /** `plan`: say what would be done. */
    readonly mode: 'run' | 'plan'
    readonly pdfNotes: 'with' | 'without'
    /** Pixels of a picture per CSS pixel, for `images`. */
    readonly imageScale: number
    readonly pptx: PptxKind
    readonly pptxTarget: PptxTarget
    /** `original`: pictures in outputs are the files of the author, byte for byte. */
    readonly pictures: 'fitted' | 'original'
    /** `public`: says of notes that whoever gets the outputs can read them. */
    readonly audience?: 'public'
    /** Absent: all decks. */
    readonly share?: Share
    /** Absent: what the baseline knows is left out. */
    readonly baseline?: 'ignored'
  }

export type CheckOptions = ProjectOptions &
  BrowserOptions & {
    /** `public`: says of notes that whoever gets the outputs can read them. */
    readonly audience?: 'public'
    /** Absent: all decks. */
    readonly share?: Share
    /** Absent: what the baseline knows is left out. `updated`: from now on it knows everything that is found. */
    readonly baseline?: 'ignored' | 'updated'
    /** Links to the web are tried, also those into the local network where asked for. Absent: nothing is sent to anybody. */
    readonly online?: LinkScope
    /** Slides with findings are pictured, for `formatHtml`. Absent: none. */
    readonly picture?: 'slides with findings'
  }

export type FixOptions = ProjectOptions & {
  readonly mode: 'run' | 'plan'
  /** `alt`: drafts of alternative texts are written, too. Absent: only what has one right answer. */
  readonly drafts?: 'alt'
  /** Damaged spelling → wanted text; written to the settings. */
  readonly choices: Readonly<Record<string, string>>
}

/** `path` is absolute, `line` from 1. */
export type OpenEditor = (path: string, line: number) => Promise<EditorOutcome>

export type EditorOutcome =
  | { readonly kind: 'opened' | 'no-editor' }
  /** `editor`: its name. It needs a terminal, of which the preview has none to give. */
  | { readonly kind: 'terminal-editor'; readonly editor: string }
  | { readonly kind: 'failed'; readonly editor: string }

export type WatchOptions = ProjectOptions &
  BrowserOptions & {
    /** The next free one is taken when it is in use. */
    readonly port: number
    /** Absent: nobody but this machine sees the preview. An address or a name of this machine, or `*`; see `startServer`. */
    readonly host?: string
    /** `polling`: the disk is looked at again and again, as it does not tell of changes. */
    readonly watching: WatchMode
    /** Outputs to keep up to date besides the preview. */
    readonly formats: readonly Format[]
    readonly pptx: PptxKind
    readonly pptxTarget: PptxTarget
    /** File of the program that looks for what is wrong, in a process of its own. Absolute. */
    readonly inspector: string
    /** Opens a file in the editor of whoever sits at this machine. */
    readonly openEditor: OpenEditor
    /** Told once, when the preview can be looked at. */
    readonly ready: (preview: RunningPreview) => void
    /** Told when nothing has changed for some seconds, once after each change. */
    readonly rested?: () => void
    /** Told after every change, when the decks were looked at again. */
    readonly checked: (report: CheckReport) => Promise<void>
    /**
     * Told when the decks cannot be read, or not be looked at; the preview keeps the last good ones.
     * Answers what a person should read; throws what nobody foresaw.
     */
    readonly failed: (error: unknown) => SetupError
  }

export type RunningPreview = Pick<PreviewServer, 'url' | 'entrance' | 'network'> & {
  /**
   * Writes these formats of all decks, where they would come out differently, or with none checks the decks. Never settles when the watch
   * ends before.
   */
  readonly do: (formats: readonly Format[]) => Promise<CheckReport | BuildReport>
}
