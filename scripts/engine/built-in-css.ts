import { Marp } from '@marp-team/marp-core'

/** The style sheets of the themes that marp-core brings along, by name. */
export function readBuiltInCss(): ReadonlyMap<string, string> {
  const { themeSet } = new Marp({ script: false })
  return new Map([...themeSet.themes()].map(({ name, css }) => [name, css]))
}
