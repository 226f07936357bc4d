import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import leven from 'leven'
import { SetupError } from '../model/setup-error.ts'
import { type CommandName, FLAGS, type Flag, flagsOf } from './flags.ts'

/** The words after the command, sorted out. A flag that was not given is absent; an address that was left out is `''`. */
export type Arguments = {
  readonly positionals: readonly string[]
  readonly switches: Readonly<Record<string, boolean>>
  readonly values: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/**
 * `--flag value`, `--flag=value`, `--no-flag`, `-o value`, `--host`; `--` ends the flags.
 * Throws a SetupError for a flag that `command` does not know, with the nearest one that it does.
 */
export function parseArguments(command: CommandName, words: readonly string[]): Arguments {
  const flags = flagsOf(command)
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      flags.map(({ name, short, kind }) => [
        name,
        {
          type: kind === 'switch' || kind === 'address' ? 'boolean' : 'string',
          ...(short && { short }),
        } as const,
      ]),
    ),
    // Not strict: parseArgs' own errors name no alternative, and are TypeErrors, which look like a bug of ours.
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  })

  const positionals: string[] = []
  const switches: Record<string, boolean> = {}
  const values: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  const taken = new Set<number>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'positional' && !taken.has(index)) positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.find(({ name }) => name === token.name || `no-${name}` === token.name)
    if (flag === undefined) throw unknownFlag(command, token.rawName, flags)
    const negative = token.rawName === `--no-${flag.name}`
    if (flag.kind === 'switch') {
      const next = tokens[index + 1]
      const word = token.value ?? (next?.kind === 'positional' ? next.value : undefined)
      if (word !== undefined && !negative && flag.words?.includes(word)) {
        if (token.value === undefined) taken.add(index + 1)
        values[flag.name] = word
        continue
      }
      if (token.value !== undefined) throw unexpectedValue(flag, token.value)
      switches[flag.name] = !negative
      continue
    }
    if (negative) throw unknownFlag(command, token.rawName, flags)
    if (flag.kind === 'address') {
      const next = tokens[index + 1]
      // A name could be that of a deck.
      const follows = next?.kind === 'positional' && isIP(next.value) !== 0
      if (token.value === undefined && follows) taken.add(index + 1)
      values[flag.name] = token.value ?? (follows ? next.value : '')
      continue
    }
    if (token.value === undefined || token.value === '') throw missingValue(flag)
    if (!token.inlineValue && token.value.startsWith('--')) throw missingValue(flag)
    if (flag.kind === 'values') lists[flag.name] = [...(lists[flag.name] ?? []), token.value]
    else values[flag.name] = token.value
  }
  return { positionals, switches, values, lists }
}

/** A number that a person typed. Throws a SetupError when it is none, or outside of the range. */
export function parseNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= least && number <= most) return number
  throw new SetupError(
    'call',
    'bad-value',
    `Found \`${text}\` for --${name}, expected a number from ${least} to ${most}`,
    `Give a number: \`--${name} ${least}\`.`,
  )
}

/** The word of `known` that is meant by `word`, if one is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const best = known
    .map((name) => ({ name, distance: leven(word, name) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.name : undefined
}

function unknownFlag(command: CommandName, raw: string, flags: readonly Flag[]): SetupError {
  const spellings = flags.flatMap(({ name, kind }) =>
    kind === 'switch' ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  )
  const elsewhere = FLAGS.find(({ name }) => `--${name}` === raw)?.commands
  const meant = nearest(raw, spellings)
  return new SetupError(
    'call',
    'unknown-flag',
    `Found the unknown flag \`${raw}\` for ${command}, expected one of its own`,
    elsewhere
      ? `\`${raw}\` belongs to ${elsewhere.join(', ')}.`
      : meant === undefined
        ? `\`lectern ${command} --help\` lists the flags.`
        : `Did you mean \`${meant}\`?`,
  )
}

function missingValue({ name, value = 'value' }: Flag): SetupError {
  return new SetupError(
    'call',
    'missing-value',
    `Found --${name} without a value, expected \`--${name} <${value}>\``,
    `Give the value: \`--${name}=…\`.`,
  )
}

function unexpectedValue({ name, words = [] }: Flag, value: string): SetupError {
  const meant = nearest(value, words)
  return new SetupError(
    'call',
    'unexpected-value',
    words.length === 0
      ? `Found the value \`${value}\` for --${name}, which takes none`
      : `Found the value \`${value}\` for --${name}, expected ${words.map((word) => `\`${word}\``).join(' or ')}, or none`,
    meant === undefined ? `Write \`--${name}\` or \`--no-${name}\`.` : `Did you mean \`--${name}=${meant}\`?`,
  )
}
