/** Whether `--theme` names a CSS file rather than a theme. */
export function isThemeFile(theme: string | undefined): theme is string {
  return theme !== undefined && /[/\\.]/.test(theme)
}
