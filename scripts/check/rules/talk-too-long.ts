import { createLocate } from '../../model/span.ts'
import { findFrontMatterKeys } from '../find-front-matter-keys.ts'
import { quoteText } from '../quote-text.ts'
import { readDuration } from '../read-duration.ts'
import type { Rule } from '../rule.ts'

/** Nobody speaks to the minute: what a talk may take beyond its time, as a part of it. */
const TOLERANCE = 0.1

export const talkTooLong: Rule = {
  id: 'talk/too-long',
  severity: 'warning',
  summary: 'The presenter notes take longer to say than the `duration` of the talk.',
  *checkDeck({ original, slides }, { countWords, project }) {
    const key = findFrontMatterKeys(original).findLast(({ name }) => name === 'duration')
    if (!key) return
    const said = /^[^\r\n]*?(?=[ \t]*(?:[ \t]#|\r|\n|$))/.exec(original.slice(key.valueStart))?.[0] ?? ''
    const planned = readDuration(said) ?? readClock(said)
    const span = createLocate(original)(key.valueStart, key.valueStart + said.length)
    if (planned === undefined) {
      if (said === '') return
      const message = `Cannot read the \`duration\` ${quoteText(said)}, expected \`20 min\`, \`1h 30m\` or \`1:30:00\``
      yield { message, span }
      return
    }
    if (!countWords) return
    const words = slides.flatMap(({ notes }) => notes).reduce((sum, note) => sum + countWords(note), 0)
    const { wordsPerMinute } = project.config
    const minutes = words / wordsPerMinute
    if (minutes <= planned * (1 + TOLERANCE)) return
    yield {
      message: `Notes of ${words} words take ${Math.ceil(minutes)} min at ${wordsPerMinute} words a minute, expected ${Math.round(planned * 10) / 10} min as \`duration\` in the front matter says`,
      span,
      help: 'Shorten the notes, or set `wordsPerMinute` to how fast you speak.',
    }
  },
}

/** `1:30` may be hours or minutes: what takes longer than either is too long. */
function readClock(said: string): number | undefined {
  const [, hours, minutes] = /^["']?(\d+):([0-5]\d)["']?$/.exec(said) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
