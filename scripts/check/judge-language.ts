/** `meant`: what it should be called, where that is certain. */
export type LanguageFault = { readonly meant?: string }

/** What is wrong with a BCP 47 tag; `undefined` when nothing is. */
export function judgeLanguage(tag: string): LanguageFault | undefined {
  if (/^[xi]-/i.test(tag)) return undefined // private, or registered before there were rules
  const hyphened = tag.replaceAll('_', '-').replace(/\.utf-?8$/i, '')
  const name = tag.trim().toLowerCase()
  const [primary = '', ...rest] = hyphened.split('-')
  const code = COUNTRIES[primary.toLowerCase()] ?? codeNamed(name)
  if (code !== undefined) return { meant: [code, ...rest].join('-') }
  if (!isLanguage(hyphened)) return {}
  const mended = hyphened.replace(/^en-UK$/i, 'en-GB')
  return mended === tag ? undefined : { meant: mended }
}

/** The code of a country, where it is none of a language. */
const COUNTRIES: Readonly<Record<string, string>> = {
  jp: 'ja',
  cn: 'zh',
  kr: 'ko',
  cz: 'cs',
  dk: 'da',
  ua: 'uk',
  gr: 'el',
  at: 'de-AT',
  us: 'en-US',
  gb: 'en-GB',
}

const COMMON =
  'en de fr es it pt nl sv da nb nn no fi is et lv lt pl cs sk sl hr sr bg mk ro hu el tr ru uk be ca eu gl ga cy ar he fa ur hi bn ta te mr gu pa th vi id ms ko ja zh sw af sq hy ka kk'.split(
    ' ',
  )

function codeNamed(name: string): string | undefined {
  if (name.length < 4) return undefined
  return COMMON.find((code) => nameOf(code, 'en') === name || nameOf(code, code) === name)
}

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)?.toLowerCase()
}

function isLanguage(tag: string): boolean {
  try {
    const { language, region } = new Intl.Locale(tag)
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    return (
      (language === 'und' || nameOf(language, 'en') !== undefined || /^[a-z]{3}$/.test(language)) &&
      (region === undefined || regions.of(region) !== undefined)
    )
  } catch {
    return false // no tag at all
  }
}
