import { dirname, join } from 'node:path'
import leven from 'leven'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'

/** Throws a SetupError when `--theme` names none of the themes there are. */
export function requireTheme(name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  throw new SetupError(
    'call',
    'unknown-theme',
    `Found the unknown theme \`${name}\` for --theme, expected one of ${known.map((one) => `\`${one}\``).join(', ')}`,
    meantBy(name, known) ?? 'Name one of them, or a CSS file.',
  )
}

/** When `--theme` names a file that is not there. */
export async function noSuchTheme(files: Files, file: string, workingFolder: string): Promise<SetupError> {
  const folder = dirname(file)
  const near = await files.list(join(workingFolder, folder))
  const known = near.map(({ name }) => name).filter((name) => name.endsWith('.css'))
  return new SetupError(
    'call',
    'no-such-theme',
    `Found no theme file \`${file}\`, expected a CSS file`,
    meantBy(
      file,
      known.map((name) => join(folder, name)),
    ) ?? 'Name a theme, or a CSS file that starts with `/* @theme name */`.',
  )
}

function meantBy(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((name) => ({ name, distance: leven(word, name) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, word.length / 3) ? `Did you mean \`${best.name}\`?` : undefined
}
