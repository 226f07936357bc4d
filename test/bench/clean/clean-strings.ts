import { collectNames, type Name } from './names.ts'

/** How names stand in texts: between signs of every kind, the ones that damage is made of above all. */
const FRAMES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `“${name}”`,
  (name) => `„${name}“`,
  (name) => `«${name}»`,
  (name) => `»${name}«`,
  (name) => `‘${name}’`,
  (name) => `‹${name}›`,
  (name) => `${name}…`,
  (name) => `…${name}`,
  (name) => `${name}™`,
  (name) => `${name}®`,
  (name) => `${name}© 2024`,
  (name) => `${name}€`,
  (name) => `€${name}`,
  (name) => `${name} £5`,
  (name) => `${name} – ${name}`,
  (name) => `${name}—${name}`,
  (name) => `${name}-${name}`,
  (name) => `${name}’s`,
  (name) => `${name}´s`,
  (name) => `${name}”, “${name}`,
  (name) => `${name}?`,
  (name) => `${name}!`,
  (name) => `¿${name}? ¡${name}!`,
  (name) => `${name}²`,
  (name) => `${name}½`,
  (name) => `${name}°`,
  (name) => `±${name}`,
  (name) => `${name}×${name}`,
  (name) => `3×${name}`,
  (name) => `${name}·${name}`,
  (name) => `• ${name}`,
  (name) => `§ ${name} ¶`,
  (name) => `${name}†`,
  (name) => `${name}\u00a0${name}`,
  (name) => `${name}1`,
  (name) => `20${name}`,
  (name) => `(${name})`,
  (name) => `[${name}](#${name})`,
  (name) => `**${name}**`,
  (name) => `| ${name} | ${name} |`,
  (name) => `# ${name}`,
  (name) => `${name} → ${name}`,
  (name) => `${name} ≠ ${name}`,
  (name) => `${name}  ${name}`,
]

const CASES: readonly ((name: Name) => string)[] = [
  ({ text }) => text,
  ({ text, locale }) => text.toLocaleUpperCase(locale),
  ({ text, locale }) => text.toLocaleLowerCase(locale),
]

/**
 * `count` different strings that look like damage and are none: names of many languages, in capitals and small letters,
 * beside signs. Always the same for one version of Node, which brings the names; fewer ones are a sample of more.
 */
export function cleanStrings(count: number): readonly string[] {
  const names = collectNames()
  const strings = new Set<string>()
  // Steps that have no divisor in common with the lists: every string is another combination.
  for (let index = 0; strings.size < count && index < 10 * count; index++) {
    const name = names[(index * 7919) % names.length]
    const frame = FRAMES[(index + Math.floor(index / names.length)) % FRAMES.length]
    const letters = CASES[(index + Math.floor(index / FRAMES.length)) % CASES.length]
    if (name !== undefined && frame !== undefined && letters !== undefined) strings.add(frame(letters(name)))
  }
  return [...strings]
}
