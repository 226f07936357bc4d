import type { Config } from '../model/config.ts'

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
}
