import { posix, win32 } from 'node:path'

/** Every place where a Chrome, Chromium or Edge may be installed, best first. None of them need exist. */
export function installedBrowserPaths(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') return windowsPaths(env)
  if (platform === 'darwin') return [...macPaths(env), ...onPath(env)]
  return [...onPath(env), ...LINUX_PATHS]
}

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** For a PATH that is cut short, as in cron and in desktop launchers. */
const LINUX_PATHS = [
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/microsoft/msedge/msedge',
  '/usr/bin/microsoft-edge',
]

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary']

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function onPath(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  // A relative entry would let the folder that Lectern is called in choose the program.
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
  return COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)))
}

function macPaths(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const homes = env.HOME ? ['', env.HOME] : ['']
  return MAC_APPLICATIONS.flatMap((name) =>
    homes.map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  )
}

function windowsPaths(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = [
    env.PROGRAMFILES ?? env.ProgramFiles ?? 'C:\\Program Files',
    env['PROGRAMFILES(X86)'] ?? env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
    env.LOCALAPPDATA,
  ]
  return WINDOWS_PROGRAMS.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
  )
}
