import type { Deck } from '../model/deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import type { OutputMetadata } from '../output/output-metadata.ts'
import type { World } from './world.ts'

/** Properties of the files made from a deck. Dates only where somebody set them: the time of a build is in no output. */
export function outputMetadataOf(
  deck: Deck,
  rendered: RenderedDeck,
  { env }: Pick<World, 'env'>,
): OutputMetadata {
  const { author, description, keywords } = deck.metadata
  const epoch = readEpoch(env.SOURCE_DATE_EPOCH)
  return {
    title: rendered.title || deck.name,
    lang: rendered.lang,
    ...(author !== undefined && { author }),
    ...(description !== undefined && { description }),
    ...(keywords !== undefined && { keywords }),
    ...(epoch !== undefined && { modified: epoch }),
  }
}

/** https://reproducible-builds.org/specs/source-date-epoch/: whole seconds since 1970. Throws a SetupError for anything else. */
function readEpoch(text: string | undefined): Date | undefined {
  if (text === undefined || text === '') return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (seconds <= LATEST) return new Date(seconds * 1000)
  throw new SetupError(
    'call',
    'bad-epoch',
    `Found \`${text}\` for SOURCE_DATE_EPOCH, expected whole seconds since 1970`,
    'Unset it, or set it to the time of the last change: `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`.',
  )
}

/** The end of the year 9999: more digits have no place in a date of PDF or PPTX. */
const LATEST = 253_402_300_799
