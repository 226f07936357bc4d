import { quoteText } from './quote-text.ts'
import type { Finding } from './rule.ts'

/** What to say about a reference that is no path at all. `reason` is a clause. */
export function describeMalformed(
  raw: string,
  reason: string,
  place: string,
): Pick<Finding, 'message' | 'suggestions'> {
  if (raw.trim() === '') return { message: `Missing path ${place}, expected a file in the project` }
  return {
    message: `Cannot read ${quoteText(raw)} ${place} as a path because ${reason}, expected a file in the project`,
    ...(raw.includes('\\') ? { suggestions: [raw.replaceAll('\\', '/')] } : {}),
  }
}
