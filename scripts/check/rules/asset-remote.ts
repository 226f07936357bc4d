import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetRemote: Rule = {
  id: 'asset/remote',
  severity: 'warning',
  summary: 'A slide or a theme uses a file on the web, which is not fetched while building.',
  *checkReference({ kind, loads, raw, slide, target }, owner, { project }) {
    // What a theme loads besides pictures has a rule of its own: nothing allows it.
    if (kind === 'link' || target.kind !== 'remote' || loads !== undefined) return
    const address = addressOf(target.url)
    const { allowRemote } = project.config
    if (!address || [address.host, address.hostname, '*'].some((host) => allowRemote.includes(host))) return
    const place = describePlace(slide, owner)
    yield {
      message: `Remote file ${quoteText(raw)} ${place} will be missing in the outputs, expected a file in the project`,
      help: 'Save the file in the project and refer to it there.',
    }
  },
}

/** `undefined` for what is not on the web at all. */
function addressOf(url: string): URL | undefined {
  const absolute = url.startsWith('//') ? `https:${url}` : url
  return /^(?:https?|wss?|ftp):/i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined
}
