import { basename } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'
import { setInJson } from './set-in-json.ts'

type Choices = Readonly<Record<string, string>>

/**
 * Adds settled ambiguities to the settings in `path` (absolute), so that every later run, on every machine, agrees.
 * Throws a SetupError when the settings are a program: those their author edits.
 */
export async function saveChoices(files: Files, path: string, choices: Choices): Promise<void> {
  requireData(path, choices)
  const bytes = await files.read(path)
  // With its byte order mark, which stays.
  let settings = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '{}\n'
  for (const [damaged, wanted] of Object.entries(choices))
    settings = setInJson(settings, ['text', 'choices', damaged], wanted)
  await files.write(path, settings)
}

/** Throws a SetupError, with what to type instead, when the settings in `path` are a program. */
export function requireData(path: string, choices: Choices): void {
  if (path.endsWith('.json')) return
  throw new SetupError(
    'call',
    'config-is-code',
    `Found the settings in ${basename(path)}, which only its author can change, expected lectern.config.json`,
    `Add there: text: { choices: ${JSON.stringify(choices)} }`,
  )
}
