import { Marp } from '@marp-team/marp-core'
import { once } from '../model/once.ts'

/** The style sheets of the themes that marp-core brings along, by name. */
export const readBuiltInCss: () => ReadonlyMap<string, string> = once(() => {
  const { themeSet } = new Marp({ script: false })
  return new Map([...themeSet.themes()].map(({ name, css }) => [name, css]))
})
