import { ASSET_DEFECTS } from './asset-defects.ts'
import { DECK_DEFECTS } from './deck-defects.ts'
import type { Defect } from './defect.ts'
import { LINK_DEFECTS } from './link-defects.ts'
import { TEXT_DEFECTS } from './text-defects.ts'
import { THEME_DEFECTS } from './theme-defects.ts'

/** Everything that can be planted. */
export const DEFECTS: readonly Defect[] = [
  ...TEXT_DEFECTS,
  ...ASSET_DEFECTS,
  ...LINK_DEFECTS,
  ...DECK_DEFECTS,
  ...THEME_DEFECTS,
]
