/** What the YAML parser says, for people who never heard of mappings and scalars: a clause. What is rare stays as it is. */
export function explainYaml(message: string): string {
  const said = message.replace(/ at line \d+, column \d+[\s\S]*$/, '').replace(/[.:]\s*$/, '')
  return PLAIN.find(([pattern]) => pattern.test(said))?.[1] ?? said.charAt(0).toLowerCase() + said.slice(1)
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Implicit (?:map )?keys need/, 'a line has no colon with a blank behind it'],
  [/^Tabs are not allowed/, 'a line begins with a tab'],
  [/^All mapping items must start/, 'a line is indented otherwise than those before it'],
  [
    /^Nested mappings are not allowed/,
    'a value has a colon with a blank behind it, and no quotation marks around it',
  ],
  [/^Missing closing/, 'a quotation mark is never closed'],
  [/^Flow (?:sequence|map) .* end with a/, 'a bracket is never closed'],
  [/^Plain value cannot start/, 'a value begins with a sign that has a meaning in YAML'],
  [/^Unexpected scalar at node end/, 'something stands behind the end of a value'],
  [/^Invalid escape sequence/, 'a backslash between double quotation marks has a meaning in YAML'],
]
