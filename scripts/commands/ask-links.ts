import { wantedSeverity } from '../check/wanted-severity.ts'
import { webAddress } from '../check/web-address.ts'
import { fewAtATime } from '../model/few-at-a-time.ts'
import type { LinkAnswer } from '../model/link-answer.ts'
import type { LinkScope } from '../system/ask-link.ts'
import type { DeckInProject } from './load-run.ts'
import type { World } from './world.ts'

/** By address, see `webAddress`. */
export type LinkAnswers = ReadonlyMap<string, LinkAnswer>

/** More would look like an attack to a server that most links of a talk lead to. */
const AT_A_TIME = 6

/**
 * Asks every address on the web that these decks link to, once; not those of decks that do not want to know. What cannot be told is
 * mentioned to whoever waits, and is no finding.
 */
export async function askLinks(
  decks: readonly Pick<DeckInProject, 'deck' | 'project'>[],
  scope: LinkScope,
  { askLink, progress, signal }: Pick<World, 'askLink' | 'progress' | 'signal'>,
): Promise<LinkAnswers> {
  const concerned = decks.filter(
    ({ deck, project }) => wantedSeverity('link/dead', deck, project.config) !== 'off',
  )
  const addresses = new Set(
    concerned.flatMap(({ deck }) =>
      deck.slides.flatMap(({ references }) => references.flatMap((one) => webAddress(one) ?? [])),
    ),
  )
  const ask = fewAtATime(AT_A_TIME, askLink)
  const answers = await Promise.all(
    [...addresses].map(async (address) => [address, await ask(address, scope, signal)] as const),
  )
  const isConnected = answers.some(
    ([address, { kind }]) => (kind === 'alive' || kind === 'dead') && hasName(address),
  )
  const settled = answers.map(([address, answer]) => [address, settle(answer, isConnected)] as const)
  const untold = settled.filter(([, { kind }]) => kind === 'unknown')
  if (untold.length > 0) progress({ kind: 'note', text: describeUntold(untold) })
  return new Map(settled)
}

/** Where no name is known at all, it is the network that is missing, and not every page. */
function settle(answer: LinkAnswer, isConnected: boolean): LinkAnswer {
  if (answer.kind !== 'no host') return answer
  return isConnected
    ? { kind: 'dead', said: answer.said }
    : { kind: 'unknown', said: `${answer.said}, nor of any other` }
}

/** What is reached without any name of the network, such as `localhost`, says nothing of it. */
function hasName(address: string): boolean {
  return /[a-z].*\./.test(new URL(address).hostname)
}

/** So many are named. */
const MOST_NAMED = 5

function describeUntold(untold: readonly (readonly [string, LinkAnswer])[]): string {
  const named = untold
    .slice(0, MOST_NAMED)
    .map(([address, answer]) => `${address} (${answer.kind === 'alive' ? '' : answer.said})`)
  const more = untold.length > MOST_NAMED ? ` and ${untold.length - MOST_NAMED} more` : ''
  return `Could not tell whether ${untold.length === 1 ? 'a link' : `${untold.length} links`} still ${untold.length === 1 ? 'works' : 'work'}: ${named.join(', ')}${more}`
}
