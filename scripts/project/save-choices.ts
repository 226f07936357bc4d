import { basename } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'

/**
 * Adds settled ambiguities to the settings in `path` (absolute), so that every later run, on every machine, agrees.
 * Throws a SetupError when the settings are a program: those their author edits.
 */
export async function saveChoices(
  files: Files,
  path: string,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  if (!path.endsWith('.json')) {
    throw new SetupError(
      'call',
      'config-is-code',
      `Found the settings in ${basename(path)}, which only its author can change, expected lectern.config.json`,
      `Add there: text: { choices: ${JSON.stringify(choices)} }`,
    )
  }
  const bytes = await files.read(path)
  const settings = (bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {}) as Settings
  const text = { ...settings.text, choices: { ...settings.text?.choices, ...choices } }
  await files.write(path, `${JSON.stringify({ ...settings, text }, undefined, 2)}\n`)
}

type Settings = { readonly text?: { readonly choices?: Readonly<Record<string, string>> } }
