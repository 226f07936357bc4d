import leven from 'leven'
import { z } from 'zod'
import type { Config } from '../model/config.ts'
import { SetupError } from '../model/setup-error.ts'
import { KNOWN_RULES } from './known-rules.ts'
import { placeOfKey } from './place-in-settings.ts'

const severity = z.enum(['error', 'warning', 'info', 'off'])

/** What may stand in `lectern.config.*`. Every key is optional; the defaults are in `DEFAULT_CONFIG`. */
const configSchema = z.strictObject({
  $schema: z.string().describe('Where editors find the description of these settings.').optional(),
  outDir: z.string().min(1).describe('Folder for outputs, relative to the working folder.').optional(),
  formats: z
    .array(z.enum(['html', 'pdf', 'pptx', 'images', 'notes']))
    .min(1)
    .describe('What a build writes.')
    .optional(),
  lang: z.string().min(2).describe('Language of decks that do not say, as BCP 47: `en`, `de-CH`.').optional(),
  theme: z.string().min(1).describe('Theme of decks that do not say.').optional(),
  themes: z.array(z.string()).describe('Folders and files with theme CSS.').optional(),
  assets: z.array(z.string()).describe('Folders whose files should all be used by some deck.').optional(),
  allowRemote: z
    .array(z.string())
    .describe('Hosts that pictures may be fetched from during a build.')
    .optional(),
  maxWarnings: z.number().int().min(0).describe('Most warnings that still count as success.').optional(),
  wordsPerMinute: z
    .number()
    .positive()
    .describe('How fast the notes are spoken: for the speaking time that the preview shows.')
    .optional(),
  rules: z.record(z.string(), severity).describe('Severity by rule id.').optional(),
  text: z
    .strictObject({
      choices: z
        .record(z.string(), z.string())
        .describe('Settled ambiguities: damaged spelling to wanted text.')
        .optional(),
    })
    .optional(),
})

/** Settings as an author writes them. */
export type ConfigInput = {
  readonly [Key in Exclude<keyof Config, 'text'>]?: Config[Key] | undefined
} & { readonly text?: { readonly choices?: Config['text']['choices'] | undefined } | undefined }

/** JSON Schema of the settings, for editors. */
export function readConfigSchema(): unknown {
  return z.toJSONSchema(configSchema)
}

/** Checks settings that came from `file`, which holds `text`. Throws a SetupError that names the key and, where one is near, the spelling meant. */
export function parseConfig(value: unknown, file: string, text = ''): ConfigInput {
  const result = configSchema.safeParse(value)
  if (result.success) {
    for (const rule of Object.keys(result.data.rules ?? {})) requireRule(rule, file, text)
    const { $schema: _, ...settings } = result.data
    return settings
  }
  const issue = result.error.issues[0]
  if (issue === undefined) throw new Error('A failed check without an issue')
  const where = issue.path.length > 0 ? issue.path.join('.') : 'the settings'
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const known = keysAt(issue.path.map(String))
    const nearest = [...known].sort((a, b) => leven(a, key) - leven(b, key))[0]
    throw new SetupError(
      'call',
      'unknown-setting',
      `Found the unknown setting \`${[...issue.path, key].join('.')}\` in ${file}, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
      nearest === undefined ? 'Remove it.' : `Did you mean \`${nearest}\`?`,
      { place: placeOfKey(file, text, key) },
    )
  }
  throw new SetupError(
    'call',
    'bad-setting',
    `Found an unusable value for \`${where}\` in ${file}, ${describeIssue(issue.message)}`,
    'Correct the value, or remove the setting to use its default.',
    { place: placeOfKey(file, text, String(issue.path.findLast((part) => typeof part === 'string') ?? '')) },
  )
}

/** The sentence of the schema, in our words and signs. */
function describeIssue(message: string): string {
  const expected = message.replace(/^Invalid (?:input|option): /, '')
  return expected
    .replace(/"([^"]*)"/g, '`$1`')
    .replaceAll('|', ', ')
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

function requireRule(rule: string, file: string, text: string): void {
  if (KNOWN_RULES.includes(rule)) return
  const nearest = [...KNOWN_RULES].sort((a, b) => leven(a, rule) - leven(b, rule))[0]
  throw new SetupError(
    'call',
    'unknown-rule',
    `Found the unknown rule \`${rule}\` in ${file}, expected the name of a rule as findings show it`,
    `Did you mean \`${nearest}\`?`,
    { place: placeOfKey(file, text, rule) },
  )
}

function keysAt(path: readonly string[]): readonly string[] {
  return path[0] === 'text' ? ['choices'] : Object.keys(configSchema.shape).filter((key) => key !== '$schema')
}
