import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UnpackedBrowser } from './unpack-embedded.ts'

/** Without these Windows programs do not start at all. */
const WINDOWS = [
  'SystemRoot',
  'SYSTEMROOT',
  'windir',
  'PATH',
  'Path',
  'PROGRAMFILES',
  'ProgramFiles',
  'LOCALAPPDATA',
]

/**
 * Everything that the browser gets to know of our environment. Tokens and the like are not in it, and neither are
 * language and time zone, so that they cannot change an output.
 */
export async function browserEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  embedded: UnpackedBrowser | undefined,
): Promise<Record<string, string>> {
  const temporary = join(folder, 'tmp')
  if (process.platform === 'win32') return { ...pick(env, WINDOWS), TEMP: temporary, TMP: temporary }
  const home = join(folder, 'home')
  return {
    ...pick(env, ['PATH']),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TMPDIR: temporary,
    // macOS finds its keychain and its fonts through the real home.
    ...(process.platform === 'darwin' ? pick(env, ['HOME']) : { HOME: home }),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: temporary,
    ...(embedded === undefined ? {} : await embeddedEnvironment(embedded, folder)),
  }
}

/** Only the fonts that came along, never the machine's: the same deck looks the same everywhere. */
async function embeddedEnvironment(
  { libraries, fonts }: UnpackedBrowser,
  folder: string,
): Promise<Record<string, string>> {
  // The fonts.conf of the package names folders of the service that it was made for.
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(join(folder, 'tmp'))}</cachedir>
  <config></config>
</fontconfig>
`,
  )
  return { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function pick(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
