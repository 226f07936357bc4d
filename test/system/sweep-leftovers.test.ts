import { spawnSync } from 'node:child_process'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepLeftovers } from '../../scripts/system/sweep-leftovers.ts'
import { machineTag, temporaryName } from '../../scripts/system/temporary-name.ts'
import { makeFolder } from '../support/make-folder.ts'

it('removes what a killed process of this machine left, and what is old, and nothing else', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const own = machineTag()
  const other = own === '000000' ? '111111' : '000000'
  const left = [`.lectern-${own}-${pid}-0123456789ab.tmp`, `.lectern-${other}-${pid}-0123456789ab.tmp`]
  const kept = [
    temporaryName(),
    `.lectern-${other}-${pid}-ba9876543210.tmp`,
    `.lectern-${own}-${pid}-0123456789ab.tmp.md`,
    `.lectern-${own}-0-0123456789ab.tmp`,
    '.lectern-notes.tmp',
    'talk.md',
  ]
  const folder = await makeFolder(Object.fromEntries([...left, ...kept].map((name) => [name, ''])))
  try {
    await utimes(join(folder.path, left[1] ?? ''), 0, 0)
    await sweepLeftovers(folder.path)
    expect((await readdir(folder.path)).sort()).toEqual([...kept].sort())
    await sweepLeftovers(join(folder.path, 'nowhere'))
  } finally {
    await folder.remove()
  }
})
