import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_CONFIG } from '../../scripts/project/default-config.ts'
import { loadConfig } from '../../scripts/project/load-config.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-config-'))
})
afterEach(() => rm(root, { recursive: true }))

const load = async (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content)
  return loadConfig(diskFiles, root)
}

describe('loadConfig', () => {
  it('has defaults for everything', async () => {
    expect(await load({})).toEqual({
      config: DEFAULT_CONFIG,
      sources: [],
      writable: join(root, 'lectern.config.json'),
    })
  })

  it.each([
    ['lectern.config.json', '{"lang": "de", "text": {"choices": {"a": "b"}}}'],
    [
      'lectern.config.ts',
      'const lang: string = "de"; export default { lang, text: { choices: { a: "b" } } }',
    ],
    ['lectern.config.mjs', 'export default { lang: "de", text: { choices: { a: "b" } } }'],
  ])('reads %s', async (name, content) => {
    const { config, sources } = await load({ [name]: content })
    expect(config).toEqual({ ...DEFAULT_CONFIG, lang: 'de', text: { choices: { a: 'b' } } })
    expect(sources).toEqual([join(root, name)])
  })

  it.each([
    [
      'package.json',
      '{"marp": {"theme": "gaia", "themeSet": "css", "pdf": true}}',
      { theme: 'gaia', themes: ['css'] },
    ],
    ['.marprc', 'theme: ./css/own.css\nlang: fr', { themes: ['./css/own.css'], lang: 'fr' }],
    ['marp.config.mjs', 'export default { themeSet: ["a", "b"] }', { themes: ['a', 'b'] }],
  ])("takes themes and language from Marp's %s", async (name, content, expected) => {
    expect((await load({ [name]: content })).config).toEqual({ ...DEFAULT_CONFIG, ...expected })
  })

  it.each([
    [
      'an unknown setting',
      '{"formatz": ["pdf"]}',
      'Found the unknown setting `formatz` in lectern.config.json',
      'Did you mean `formats`?',
    ],
    [
      'a value of the wrong kind',
      '{"lang": 3}',
      'Found an unusable value for `lang` in lectern.config.json',
      '',
    ],
    ['a broken file', '{', 'Could not read the settings in lectern.config.json', ''],
  ])('refuses %s', async (_, content, message, hint) => {
    await expect(load({ 'lectern.config.json': content })).rejects.toMatchObject({
      kind: 'call',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
  })

  it('sees an edit of a module', async () => {
    await load({ 'lectern.config.mjs': 'export default { lang: "de" }' })
    const { config } = await load({ 'lectern.config.mjs': 'export default { lang: "fr" }' })
    expect(config.lang).toBe('fr')
  })
})
