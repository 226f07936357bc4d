/// <reference lib="dom" />

/** An `@font-face` rule, its values as the page gives them. */
export type FaceRule = {
  /** Without quotes. */
  readonly family: string
  /** `normal`, `800`, `100 900`; `''` where the rule does not say. So for all below. */
  readonly weight: string
  readonly style: string
  readonly ranges: string
  readonly sources: string
  /** What addresses in `sources` are relative to. */
  readonly base: string
}

/** Runs in the page: its source is sent there. In order of the style sheets. */
export function readFaces(): readonly FaceRule[] {
  const faces: FaceRule[] = []
  const rulesOf = (sheet: CSSStyleSheet): CSSRuleList | readonly CSSRule[] => {
    try {
      return sheet.cssRules
    } catch {
      return [] // of another origin, such as `data:`: nobody may read it
    }
  }
  const visit = (rules: CSSRuleList | readonly CSSRule[], base: string): void => {
    for (const rule of rules) {
      if (rule instanceof CSSFontFaceRule) {
        const value = (name: string) => rule.style.getPropertyValue(name).trim()
        faces.push({
          family: value('font-family').replace(/^(["'])(.*)\1$/, '$2'),
          weight: value('font-weight'),
          style: value('font-style'),
          ranges: value('unicode-range'),
          sources: value('src'),
          base,
        })
      } else if (rule instanceof CSSImportRule) {
        if (rule.styleSheet) visit(rulesOf(rule.styleSheet), rule.styleSheet.href ?? base)
      } else if (rule instanceof CSSGroupingRule) visit(rule.cssRules, base)
    }
  }
  for (const sheet of document.styleSheets) {
    visit(rulesOf(sheet), sheet.href ?? document.baseURI)
  }
  return faces
}
