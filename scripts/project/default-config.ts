import type { Config } from '../model/config.ts'

/** People read aloud at about 180 words a minute, and speak to a room at 120 to 150: they wait for slides, and for laughter. */
const WORDS_PER_MINUTE = 130

/** What holds where an author says nothing. */
export const DEFAULT_CONFIG: Config = {
  outDir: 'dist',
  formats: ['html', 'pdf', 'pptx'],
  lang: 'en',
  theme: 'default',
  themes: ['themes'],
  assets: ['assets'],
  allowRemote: [],
  text: { choices: {} },
  rules: {},
  maxWarnings: Number.POSITIVE_INFINITY,
  wordsPerMinute: WORDS_PER_MINUTE,
}
