/** One in so many rules ends a group. Each group is a style sheet in the document, which costs a little when it is loaded. */
const LENGTH = 12

/** What has a meaning for the style sheet that it is in, or no meaning behind other rules. */
const WHOLE = /@(?:import|namespace|charset)\b/i

/**
 * Rules in groups that depend on nothing but the rules in them, so that a rule that comes, goes or is edited changes its own group and
 * maybe the next. Together they are the text. At least one.
 */
export function groupRules(rules: readonly string[]): readonly string[] {
  if (rules.some((rule) => WHOLE.test(rule))) return [rules.join('')]
  const groups: string[] = []
  let group = ''
  for (const rule of rules) {
    group += rule
    if ((hash(rule) >>> 16) % LENGTH !== 0) continue
    groups.push(group)
    group = ''
  }
  return group === '' && groups.length > 0 ? groups : [...groups, group]
}

/** FNV-1a of the UTF-16 units; its upper bits are the better mixed ones. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}
