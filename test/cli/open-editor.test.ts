import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOpenEditor } from '../../scripts/cli/open-editor.ts'
import { makeFolder } from '../support/make-folder.ts'

describe('createOpenEditor', () => {
  it('starts what the environment names, at the line', async () => {
    const folder = await makeFolder({ 'my talk.md': '# One\n' })
    const editor = join(folder.path, 'code')
    await writeFile(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder.path}/opened.txt'\n`, { mode: 0o755 })
    const open = createOpenEditor({ EDITOR: 'vim', VISUAL: `"${editor}" --wait` })
    expect(await open(join(folder.path, 'my talk.md'), 7)).toEqual({ kind: 'opened' })
    const words = (await readFile(join(folder.path, 'opened.txt'), 'utf8')).trimEnd().split('\n')
    expect(words).toEqual(['--wait', '-r', '-g', `${folder.path}/my talk.md:7:1`])
    await folder.remove()
  })

  it('starts nothing that needs a terminal', async () => {
    const commands = ['vim', '/usr/bin/nvim -p', 'nano', 'hx', 'emacs -nw', 'emacs']
    const outcomes = await Promise.all(
      commands.map((EDITOR) => createOpenEditor({ EDITOR })(import.meta.filename, 1)),
    )
    expect(outcomes).toEqual(
      ['vim', 'nvim', 'nano', 'hx', 'emacs', 'emacs'].map((editor) => ({ kind: 'terminal-editor', editor })),
    )
  })

  it('says so where there is no editor, or none that can be started', async () => {
    expect(await createOpenEditor({ PATH: '' })(import.meta.filename, 1)).toEqual({ kind: 'no-editor' })
    for (const EDITOR of ['there-is-no-such-editor', 'code; touch x']) {
      const editor = EDITOR.split(' ')[0]
      expect(await createOpenEditor({ EDITOR })(import.meta.filename, 1)).toEqual({ kind: 'failed', editor })
    }
  })
})
