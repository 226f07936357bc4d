/** `C:\talks\plan.docx`, or of a server: `\\server\talks`. */
export function isWindowsPath(raw: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\)/i.test(raw)
}
