import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { ssim } from 'ssim.js'

/** Structural similarity of slides, 1 where they are the same: Wang et al., 2004. */
export type Looks = { readonly mean: number; readonly least: number }

/** Both slides at this width: what a projector shows. */
const WIDTH = 1280

/** Compares two PDFs or two PPTX of pictures, slide by slide. PDFs take `pdftoppm`; undefined where it is missing. */
export async function compareLooks(path: string, reference: string): Promise<Looks | undefined> {
  const read = path.endsWith('.pdf') ? readPages : readPictures
  const [ours, theirs] = [read(path), read(reference)]
  if (ours === undefined || theirs === undefined) return undefined
  if (ours.length !== theirs.length)
    throw new Error(`${path} has ${ours.length} slides, ${theirs.length} wanted`)
  return looksOf(await compareSlides(ours, theirs))
}

/** How similar each slide is to the one at the same place in `theirs`: pictures in formats that sharp reads. */
export async function compareSlides(
  ours: readonly Uint8Array[],
  theirs: readonly Uint8Array[],
): Promise<readonly number[]> {
  const values: number[] = []
  for (const [index, own] of ours.entries()) {
    const { mssim } = ssim(await pixelsOf(own), await pixelsOf(theirs[index] ?? own))
    values.push(mssim)
  }
  return values
}

export function looksOf(values: readonly number[]): Looks {
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, least: Math.min(...values) }
}

/** The pages of a PDF as PNG. */
export function readPages(path: string): readonly Uint8Array[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-looks-'))
  try {
    execFileSync('pdftoppm', [
      '-png',
      '-scale-to-x',
      String(WIDTH),
      '-scale-to-y',
      '-1',
      path,
      join(folder, 'page'),
    ])
    return inOrder(readdirSync(folder)).map((name) => readFileSync(join(folder, name)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPictures(path: string): readonly Uint8Array[] {
  const parts = unzipSync(readFileSync(path), { filter: ({ name }) => name.startsWith('ppt/media/') })
  return inOrder(Object.keys(parts)).map((name) => parts[name] ?? new Uint8Array())
}

/** By the last number in their names. */
function inOrder(names: readonly string[]): readonly string[] {
  const number = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0)
  return names.toSorted((a, b) => number(a) - number(b))
}

async function pixelsOf(picture: Uint8Array): Promise<ImageData> {
  const { data, info } = await sharp(picture)
    .resize(WIDTH)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb',
  } as ImageData
}
