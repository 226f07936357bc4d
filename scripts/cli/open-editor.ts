import { accessSync, constants } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import launchEditor from 'launch-editor'
import type { OpenEditor } from '../commands/options.ts'
import type { Shell } from './shell.ts'

/** Editors that draw in the terminal that they are started from. */
const IN_TERMINAL =
  /^(?:e?vim?|nvim|vimx|view|nano|pico|micro|helix|hx|kak|joe|jed|jove|mcedit|mg|ne|ed|ex|zile|dte|tilde)$/

/** Emacs has a window where there is a screen to have it on. */
const EMACS = /^emacs(?:client)?$/

/** An editor that cannot be started says so within this time; one that runs on is open. In milliseconds. */
const PATIENCE_MS = 700

/** Opens files in what `LAUNCH_EDITOR`, `VISUAL` or `EDITOR` name, or else in Visual Studio Code. */
export function createOpenEditor(env: Shell['env']): OpenEditor {
  return async (path, line) => {
    const command = env.LAUNCH_EDITOR || env.VISUAL || env.EDITOR || (isInstalled('code', env) ? 'code' : '')
    if (command === '') return { kind: 'no-editor' }
    const editor = nameOf(command)
    if (needsTerminal(editor, command, env)) return { kind: 'terminal-editor', editor }
    const failed = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE_MS)
      try {
        launchEditor(`${path}:${line}:1`, command, () => resolve(true))
      } catch {
        resolve(true) // a command with signs of a shell, which there is none to read
      }
    })
    return failed ? { kind: 'failed', editor } : { kind: 'opened' }
  }
}

/** `code` of `/usr/local/bin/code --wait`. */
function nameOf(command: string): string {
  const [, quoted, bare] = /^\s*(?:"([^"]+)"|(\S+))/.exec(command) ?? []
  return basename(quoted ?? bare ?? '').replace(/\.(?:exe|cmd|bat)$/i, '')
}

function needsTerminal(editor: string, command: string, env: Shell['env']): boolean {
  if (IN_TERMINAL.test(editor)) return true
  if (!EMACS.test(editor)) return false
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY) || process.platform !== 'linux'
  return /\s(?:-nw|-t|-tty|--no-window-system)\b/.test(command) || !hasScreen
}

function isInstalled(program: string, { PATH = '' }: Shell['env']): boolean {
  const names = process.platform === 'win32' ? [`${program}.cmd`, `${program}.exe`] : [program]
  return PATH.split(delimiter).some((folder) => names.some((name) => isExecutable(join(folder, name))))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there is an answer here
  }
}
