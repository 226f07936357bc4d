import { relative, sep } from 'node:path'
import { isInside } from './find-root.ts'

/** How a file is named to people: relative to where they typed, if it lies below; else absolute. Forward slashes. */
export function displayPath(path: string, workingFolder: string): string {
  const shown = isInside(path, workingFolder) ? relative(workingFolder, path) : path
  return shown.split(sep).join('/')
}
