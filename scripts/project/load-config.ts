import { basename, join, relative } from 'node:path'
import { createJiti } from 'jiti'
import { parse as parseYaml } from 'yaml'
import { type Config, LECTERN_CONFIG_FILES, MARP_CONFIG_FILES } from '../model/config.ts'
import { SetupError, type SetupPlace } from '../model/setup-error.ts'
import { createLocate } from '../model/span.ts'
import type { Files } from '../system/files.ts'
import { type ConfigInput, parseConfig } from './config-schema.ts'
import { DEFAULT_CONFIG } from './default-config.ts'
import { placeAt } from './place-in-settings.ts'
import { readMarpConfig } from './read-marp-config.ts'

export type LoadedConfig = {
  readonly config: Config
  /** Absolute paths of the files that it came from: what a watcher looks at. */
  readonly sources: readonly string[]
  /** The file for settings that Lectern writes itself; absolute. It need not exist. */
  readonly writable: string
}

/** For `lectern.config.ts`: gives the settings their type. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}

/**
 * Settings of the project in `root`: our own file over Marp's, over the defaults.
 * Throws a SetupError when a file cannot be read or holds something unknown.
 */
export async function loadConfig(files: Files, root: string): Promise<LoadedConfig> {
  const own = await firstExisting(files, root, LECTERN_CONFIG_FILES)
  const marp = await firstExisting(files, root, MARP_CONFIG_FILES)
  const packageJson = join(root, 'package.json')
  const marpSettings = marp ? await loadFile(files, marp, root) : await marpKeyOf(files, packageJson, root)
  const settings = own ? await loadOwn(files, own, root) : {}
  return {
    config: complete({ ...readMarpConfig(marpSettings), ...settings }),
    sources: [own, marp].filter((path) => path !== undefined),
    writable: own ?? join(root, 'lectern.config.json'),
  }
}

async function loadOwn(files: Files, path: string, root: string): Promise<ConfigInput> {
  const text = new TextDecoder().decode(await files.read(path))
  return parseConfig(await loadFile(files, path, root), relative(root, path), text)
}

function complete(input: ConfigInput): Config {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { ...DEFAULT_CONFIG, ...given, text: { choices: input.text?.choices ?? {} } } as Config
}

async function firstExisting(
  files: Files,
  root: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    const path = join(root, name)
    if ((await files.inspect(path))?.kind === 'file') return path
  }
  return undefined
}

async function marpKeyOf(files: Files, packageJson: string, root: string): Promise<unknown> {
  if ((await files.inspect(packageJson))?.kind !== 'file') return undefined
  const content = await loadFile(files, packageJson, root)
  return typeof content === 'object' && content !== null && 'marp' in content ? content.marp : undefined
}

async function loadFile(files: Files, path: string, root: string): Promise<unknown> {
  let text = ''
  try {
    text = new TextDecoder().decode(await files.read(path))
    if (/\.[cm]?[jt]s$/.test(path)) return evaluateModule(text, path)
    return path.endsWith('.json') ? JSON.parse(text) : parseYaml(text)
  } catch (error) {
    throw new SetupError(
      'call',
      'unreadable-config',
      `Could not read the settings in ${relative(root, path) || basename(path)}: ${describeFault(error)}`,
      path.endsWith('package.json')
        ? 'Correct the file.'
        : 'Correct the file, or remove it to use the defaults.',
      { cause: error, place: placeOfFault(error, relative(root, path) || basename(path), text) },
    )
  }
}

/** YAML says the line and the column, jiti too, which counts columns from 0; JSON where the text ended to make sense. */
function placeOfFault(error: unknown, file: string, text: string): SetupPlace | undefined {
  const { message } = error as Error
  const [, row, before] = /:(\d+):(\d+)\s*$/m.exec(message) ?? []
  if (row !== undefined) return placeAt(file, text, Number(row), Number(before) + 1)
  const [, line, column] = /at line (\d+),? column (\d+)/.exec(message) ?? []
  if (line !== undefined) return placeAt(file, text, Number(line), Number(column))
  const [, position] = /at position (\d+)/.exec(message) ?? []
  const offset = position === undefined ? text.trimEnd().length : Number(position)
  if (position === undefined && !/JSON/.test(message)) return undefined
  const { start } = createLocate(text)(offset, offset)
  return placeAt(file, text, start.line, start.column)
}

/** The first line without what comes before and after the sentence. JSON and YAML say the line, jiti says it on the next one. */
function describeFault(error: unknown): string {
  const { message } = error as Error
  const [first = ''] = message.split('\n')
  const place = /:(\d+):(\d+)\s*$/m.exec(message)
  const sentence = first.replace(/^\w*Error: /, '').replace(/[\s:.]+$/, '')
  return place === null ? sentence : `${sentence} at line ${place[1]}, column ${Number(place[2]) + 1}`
}

/**
 * Evaluated from its text and not `async`: otherwise jiti hands ES modules to Node, which answers from its cache after an edit.
 * The price: no top-level `await` in settings.
 */
function evaluateModule(text: string, path: string): unknown {
  const jiti = createJiti(path, {
    moduleCache: false,
    fsCache: false,
    // `import { defineConfig } from 'lectern'` would otherwise transpile all of it, which takes ten seconds.
    virtualModules: { lectern: { defineConfig } },
  })
  const module = jiti.evalModule(text, { filename: path }) as {
    readonly default?: unknown
  }
  return module.default ?? module
}
