import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readPages } from '../builds/compare-looks.ts'

/** Every slide of a presentation as LibreOffice draws it, as PNG. */
export function drawPresentation(path: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-drawn-'))
  try {
    // Two that share a profile wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const words = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path]
    execFileSync('soffice', words, { stdio: 'ignore' })
    const pages = readPages(join(folder, `${basename(path, '.pptx')}.pdf`))
    if (pages === undefined) throw new Error('Found no `pdftoppm`, expected poppler-utils to be installed')
    return pages
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
