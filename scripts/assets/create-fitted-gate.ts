import type {
  Asset,
  AssetAnswer,
  AssetContent,
  AssetGate,
  FittedPicture,
  Picture,
  PixelSize,
} from '../model/asset.ts'
import { fewAtATime } from '../model/few-at-a-time.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import { readPart } from '../model/picture-part.ts'
import type { LookAtAsset } from './create-asset-look.ts'
import { isMuchSmaller } from './fit-picture.ts'
import { keepNaturalSize, standInFor } from './keep-natural-size.ts'

/** How many pixels of a picture an output needs. `url` as it was asked for. */
export type PixelNeed = (url: string, picture: PixelSize) => PixelSize

/** `fitPicture`, or one that remembers what it made. */
export type FitPicture = (
  content: AssetContent,
  asset: Asset,
  wanted: PixelSize,
  part?: Rectangle,
) => Promise<FittedPicture>

/**
 * Answers with pictures that are no larger than needed. On the slide, they take the same place.
 * An address of a part (`addressOfPart`) is answered with that part.
 */
export function createFittedGate(gate: AssetGate, need: PixelNeed, fitPicture: FitPicture): AssetGate {
  return answerOnce(gate, async (still, url) => {
    const part = readPart(url)
    if (part === undefined) return fitStill(still, need(url, still.picture), fitPicture)
    return (await fitPicture(still.content, still.asset, need(url, part), part)).content
  })
}

/** A gate for a page that is only measured, unless it turns out that what it got is fit to be seen. */
export type DraftGate = {
  readonly gate: AssetGate
  /** Every still picture that was asked for, by address. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Whether each of them came as a gate with this need would answer. */
  readonly isFinal: (need: PixelNeed) => boolean
  /** Whether an empty drawing stands in for the picture at this address. */
  readonly isStandIn: (url: string) => boolean
}

/** From here on, decoding a picture only to learn where everything lies takes longer than opening the page twice. */
const LARGE_PIXELS = 1_000_000

/**
 * Answers with empty drawings in place of large pictures: the page comes out the same, and is there at once.
 * `look`: spares the gate to read them.
 */
export function createDraftGate(
  gate: AssetGate,
  fitPicture: FitPicture,
  look: LookAtAsset = async () => undefined,
): DraftGate {
  const asked = new Map<string, Picture>()
  const isLarge = ({ width, height }: PixelSize): boolean => width * height >= LARGE_PIXELS
  const unread: AssetGate = async (url) => {
    const picture = stillIn(await look(url))
    if (picture === undefined || !isLarge(picture)) return gate(url)
    asked.set(url, picture)
    return { ok: true, content: standInFor(picture) }
  }
  return {
    pictures: asked,
    isStandIn: (url) => {
      const picture = asked.get(url)
      return picture !== undefined && isLarge(picture)
    },
    gate: answerOnce(unread, async (still, url) => {
      asked.set(url, still.picture)
      return isLarge(still.picture) ? standInFor(still.picture) : fitStill(still, still.picture, fitPicture)
    }),
    isFinal: (need) =>
      [...asked].every(([url, picture]) => !isLarge(picture) && !isMuchSmaller(need(url, picture), picture)),
  }
}

/** A picture with pixels that can be shrunk: drawings have none, and what moves stays as it is. */
type Still = { readonly content: AssetContent; readonly asset: Asset; readonly picture: Picture }

/** As many as Node reads and fits at the same time. A page asks for all that it shows at once, and each holds a file of some megabytes. */
const AT_A_TIME = 4

function answerOnce(
  gate: AssetGate,
  replace: (still: Still, url: string) => Promise<AssetContent>,
): AssetGate {
  const answers = new Map<string, Promise<AssetAnswer>>()
  const answer = fewAtATime(AT_A_TIME, async (url: string): Promise<AssetAnswer> => {
    const original = await gate(url)
    const still = stillOf(original)
    return still === undefined ? original : { ok: true, content: await replace(still, url) }
  })
  return (url) => {
    const known = answers.get(url) ?? answer(url)
    answers.set(url, known)
    return known
  }
}

function stillOf(answer: AssetAnswer): Still | undefined {
  if (!answer.ok) return undefined
  const { content } = answer
  const { asset } = content
  const picture = stillIn(asset)
  return asset && picture && { content, asset, picture }
}

function stillIn(asset: Asset | undefined): Picture | undefined {
  const { picture, fault } = asset ?? {}
  if (picture === undefined || fault !== undefined) return undefined
  return picture.format === 'svg' || picture.frames > 1 ? undefined : picture
}

async function fitStill(
  { content, asset, picture }: Still,
  wanted: PixelSize,
  fitPicture: FitPicture,
): Promise<AssetContent> {
  const made = await fitPicture(content, asset, wanted)
  return keepNaturalSize(made.content, made.size, picture)
}
