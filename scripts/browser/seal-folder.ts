import { createReadStream, type Stats } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Written last: a folder without it was torn by a kill or a full disk. */
const SEAL = 'complete'

type SealedFile = Pick<Stats, 'size' | 'mode' | 'mtimeMs' | 'ctimeMs' | 'ino'> & {
  /** CRC-32 of the content: it tells damage, and takes a tenth of the time of a digest. */
  readonly sum: number
}

type Seal = Readonly<Record<string, SealedFile>>

/** Notes what `folder` holds, so that any later damage can be told. */
export async function sealFolder(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name !== SEAL).sort()
  const files: [string, SealedFile][] = []
  for (const name of names) {
    const path = join(folder, name)
    const facts = await stat(path)
    if (facts.isFile()) files.push([name, { ...stampOf(facts), sum: await sumOf(path) }])
  }
  await writeFile(join(folder, SEAL), JSON.stringify(Object.fromEntries(files)))
}

/**
 * Whether everything is there as it was sealed. Content is read only where size and times are not the ones noted, as in a
 * copy from elsewhere, which is then sealed as it lies.
 */
export async function isIntact(folder: string): Promise<boolean> {
  try {
    const seal = JSON.parse(await readFile(join(folder, SEAL), 'utf8')) as Seal
    const files = await Promise.all(
      Object.entries(seal).map(([name, file]) => compare(join(folder, name), file)),
    )
    if (files.length === 0 || files.includes('differs')) return false
    // Where it cannot be written, content is read each time.
    if (files.includes('same content')) await sealFolder(folder).catch(() => undefined)
    return true
  } catch {
    return false // not sealed yet, or not as a whole
  }
}

async function compare(path: string, sealed: SealedFile): Promise<'same' | 'same content' | 'differs'> {
  const facts = await stat(path)
  const { size, mode, mtimeMs, ctimeMs, ino } = stampOf(facts)
  if (!facts.isFile() || size !== sealed.size || mode !== sealed.mode) return 'differs'
  if (mtimeMs === sealed.mtimeMs && ctimeMs === sealed.ctimeMs && ino === sealed.ino) return 'same'
  return (await sumOf(path)) === sealed.sum ? 'same content' : 'differs'
}

function stampOf({ size, mode, mtimeMs, ctimeMs, ino }: Stats): Omit<SealedFile, 'sum'> {
  return { size, mode, mtimeMs, ctimeMs, ino }
}

async function sumOf(path: string): Promise<number> {
  let sum = 0
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 }))
    sum = crc32(part as Buffer, sum)
  return sum
}
