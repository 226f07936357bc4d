import type { Rule } from './rule.ts'
import { assetBroken } from './rules/asset-broken.ts'
import { assetDuplicate } from './rules/asset-duplicate.ts'
import { assetIgnoredByGit } from './rules/asset-ignored-by-git.ts'
import { assetMissing } from './rules/asset-missing.ts'
import { assetNoAlt } from './rules/asset-no-alt.ts'
import { assetOutsideProject } from './rules/asset-outside-project.ts'
import { assetRemote } from './rules/asset-remote.ts'
import { assetSpaceInPath } from './rules/asset-space-in-path.ts'
import { assetTooLarge } from './rules/asset-too-large.ts'
import { assetTooSmall } from './rules/asset-too-small.ts'
import { assetUnused } from './rules/asset-unused.ts'
import { assetWrongCase } from './rules/asset-wrong-case.ts'
import { assetWrongExtension } from './rules/asset-wrong-extension.ts'
import { deckDeprecated } from './rules/deck-deprecated.ts'
import { deckDuplicateTitle } from './rules/deck-duplicate-title.ts'
import { deckEmptySlide } from './rules/deck-empty-slide.ts'
import { deckHeadingJump } from './rules/deck-heading-jump.ts'
import { deckInvalidLang } from './rules/deck-invalid-lang.ts'
import { deckNoTitle } from './rules/deck-no-title.ts'
import { deckNoteInPublic } from './rules/deck-note-in-public.ts'
import { deckStrippedHtml } from './rules/deck-stripped-html.ts'
import { deckUnknownClass } from './rules/deck-unknown-class.ts'
import { deckUnknownDirective } from './rules/deck-unknown-directive.ts'
import { deckUnknownSize } from './rules/deck-unknown-size.ts'
import { deckUnknownTheme } from './rules/deck-unknown-theme.ts'
import { layoutDense } from './rules/layout-dense.ts'
import { layoutLongLine } from './rules/layout-long-line.ts'
import { layoutLowContrast } from './rules/layout-low-contrast.ts'
import { layoutMissingGlyph } from './rules/layout-missing-glyph.ts'
import { layoutOffSlide } from './rules/layout-off-slide.ts'
import { layoutOverflow } from './rules/layout-overflow.ts'
import { layoutOverlap } from './rules/layout-overlap.ts'
import { layoutTinyText } from './rules/layout-tiny-text.ts'
import { layoutUneven } from './rules/layout-uneven.ts'
import { linkBrokenAnchor } from './rules/link-broken-anchor.ts'
import { linkDead } from './rules/link-dead.ts'
import { linkLocalPath } from './rules/link-local-path.ts'
import { linkMissingFile } from './rules/link-missing-file.ts'
import { linkNotADeck } from './rules/link-not-a-deck.ts'
import { talkNoNotes } from './rules/talk-no-notes.ts'
import { talkTooLong } from './rules/talk-too-long.ts'
import { textAmbiguousMojibake } from './rules/text-ambiguous-mojibake.ts'
import { textInvisible } from './rules/text-invisible.ts'
import { textMojibake } from './rules/text-mojibake.ts'
import { themeNotATheme } from './rules/theme-not-a-theme.ts'
import { themePrintHazard } from './rules/theme-print-hazard.ts'
import { themeRemoteFont } from './rules/theme-remote-font.ts'

/** Every rule there is. */
export const RULES: readonly Rule[] = [
  assetMissing,
  assetWrongCase,
  assetOutsideProject,
  assetRemote,
  assetBroken,
  assetIgnoredByGit,
  assetWrongExtension,
  assetTooSmall,
  assetTooLarge,
  assetUnused,
  assetDuplicate,
  assetNoAlt,
  assetSpaceInPath,
  deckEmptySlide,
  deckUnknownTheme,
  deckUnknownClass,
  deckUnknownDirective,
  deckDeprecated,
  deckUnknownSize,
  deckInvalidLang,
  deckStrippedHtml,
  deckNoTitle,
  deckDuplicateTitle,
  deckHeadingJump,
  deckNoteInPublic,
  linkMissingFile,
  linkBrokenAnchor,
  linkNotADeck,
  linkLocalPath,
  linkDead,
  textMojibake,
  textAmbiguousMojibake,
  textInvisible,
  talkTooLong,
  talkNoNotes,
  themeNotATheme,
  themeRemoteFont,
  themePrintHazard,
  layoutOverflow,
  layoutTinyText,
  layoutOverlap,
  layoutOffSlide,
  layoutUneven,
  layoutLongLine,
  layoutDense,
  layoutLowContrast,
  layoutMissingGlyph,
]
