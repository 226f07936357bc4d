export { build } from './commands/build.ts'
export { check } from './commands/check.ts'
export { createWorld } from './commands/create-world.ts'
export { DEFAULT_OPTIONS } from './commands/default-options.ts'
export { findingsOf } from './commands/findings-of.ts'
export { fix } from './commands/fix.ts'
export type {
  BrowserOptions,
  BuildOptions,
  CheckOptions,
  FixOptions,
  ProjectOptions,
  Shard,
  Share,
} from './commands/options.ts'
export type { BuildReport, CheckReport, FixedFile, FixReport, OpenChoice } from './commands/reports.ts'
export type { Progress, World } from './commands/world.ts'
export type { Artifact, Format } from './model/artifact.ts'
export type { BuildPlan, Job, Reason } from './model/build-plan.ts'
export type { Diagnostic, Severity } from './model/diagnostic.ts'
export { applyEdits, type Edit } from './model/edit.ts'
export type { LinkAnswer } from './model/link-answer.ts'
export type { AmbiguousRun, DamageHistory, Repair, RepairCandidate, RepairEdit } from './model/repair.ts'
export { SetupError, type SetupErrorKind } from './model/setup-error.ts'
export type { Point, Range, Span } from './model/span.ts'
export type { ConfigInput } from './project/config-schema.ts'
export { defineConfig } from './project/load-config.ts'
export type { Findings } from './report/findings.ts'
export { formatCodequality } from './report/format-codequality.ts'
export { formatGithub } from './report/format-github.ts'
export { formatHtml } from './report/format-html.ts'
export { formatJson } from './report/format-json.ts'
export { formatJunit } from './report/format-junit.ts'
export { type Detail, formatPretty, type Style } from './report/format-pretty.ts'
export { formatSarif } from './report/format-sarif.ts'
export type { PicturedSlide } from './report/pictured-slide.ts'
export type { AskLink, LinkScope } from './system/ask-link.ts'
export type { FileFacts, FileKind, Files, FolderEntry } from './system/files.ts'
export type { ProgramAnswer, ProgramCall, RunProgram } from './system/run-program.ts'
export { type RepairOptions, repairText } from './text/repair-text.ts'
