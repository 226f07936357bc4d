const LOCALES: readonly string[] = (
  'af ak am ar as az be bg bm bn bo br bs ca ce cs cy da de dsb dz ee el en eo es et eu fa ff fi fo fr fr-CA fy ga gd ' +
  'gl gu gv ha haw he hi hr hsb hu hy ia id ig is it ja jv ka kab ki kk kl km kn ko kok ks ku kw ky lb lg ln lo lt lu ' +
  'lv mg mi mk ml mn mr ms mt my nb nd ne nl nn om or os pa pl ps pt pt-PT qu rm rn ro ru rw sa sc sd se sg si sk sl ' +
  'sn so sq sr sr-Latn su sv sw ta te tg th ti tk to tr tt ug uk ur uz vi wo xh yi yo zh zh-Hant zu'
).split(' ')

const REGIONS: readonly string[] = (
  'AD AE AL AM AR AT AX AZ BA BE BG BR BY CA CH CI CL CN CO CR CU CW CY CZ DE DK DO DZ EC EE EG ES ET FI FO FR GB GE ' +
  'GR HR HT HU IE IL IN IQ IR IS IT JM JP KR KZ LB LT LU LV MA MD ME MK MX MY NL NO NZ PE PL PT PY RE RO RS RU SA SE SI ' +
  'SK ST SV SY TD TH TR TW UA US UZ VA VN YT ZA'
).split(' ')

const LANGUAGES: readonly string[] = (
  'ar be bg bn ca cs cy da de el en eo es et eu fa fi fo fr ga gd gl he hi hr hu hy is it ja ka kk ko la lt lv mk mn mt ' +
  'nb nl nn oc pl pt qu rm ro ru sk sl sq sr sv sw ta te th tr uk uz vi wa yo zh'
).split(' ')

const CURRENCIES: readonly string[] =
  'ARS BRL CHF CNY CZK DKK EUR GBP HUF ILS INR ISK JPY KRW MXN NOK PLN RON RUB SEK THB TRY UAH USD VND'.split(
    ' ',
  )

const SCRIPTS: readonly string[] =
  'Arab Armn Beng Cyrl Deva Geor Grek Hans Hebr Jpan Kore Latn Taml Thai'.split(' ')

export type Name = { readonly text: string; readonly locale: string }

/** What places, languages, currencies and scripts are called in 140 languages, as far as Node knows: each spelling once. */
export function collectNames(): readonly Name[] {
  const codes = { region: REGIONS, language: LANGUAGES, currency: CURRENCIES, script: SCRIPTS }
  const names = new Map<string, Name>()
  for (const locale of Intl.DisplayNames.supportedLocalesOf([...LOCALES]))
    for (const [type, list] of Object.entries(codes) as [keyof typeof codes, readonly string[]][]) {
      const display = new Intl.DisplayNames(locale, { type, fallback: 'none' })
      for (const code of list) {
        const text = display.of(code)
        // Names in plain English letters cannot be mistaken for damage.
        if (text !== undefined && /[^\x00-\x7f]/.test(text) && !names.has(text))
          names.set(text, { text, locale })
      }
    }
  return [...names.values()]
}
