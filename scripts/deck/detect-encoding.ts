import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { judgeReading } from './judge-reading.ts'
import { LANGUAGES } from './language-letters.ts'
import { takeSample } from './take-sample.ts'

/** What bytes say in one encoding. */
export type EncodingGuess = {
  /** As people write it: `windows-1252`, `Shift_JIS`. */
  readonly name: string
  readonly text: string
  /** From 0 to 1: how likely this text is, among all that the bytes may say. */
  readonly confidence: number
  /** Whether it is sure enough to go on with. */
  readonly certain: boolean
}

type Known = {
  /** Of chardet, for the same bytes or a part of them. */
  readonly detected: readonly string[]
  /** How often it is met, against the others. */
  readonly prior: number
  readonly languages: readonly string[]
  /** Any two bytes are a letter of these: a few letters prove nothing. */
  readonly dense?: true
}

const WESTERN = ['en', 'de', 'fr', 'es', 'pt', 'it', 'ca', 'nl', 'sv', 'da', 'fi', 'is']
const CENTRAL = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr']

/** Every encoding that is read, besides Unicode. The last ones are old, and here so that nothing else is taken for them. */
const ENCODINGS: Readonly<Record<string, Known>> = {
  'windows-1252': { detected: ['ISO-8859-1', 'windows-1252'], prior: 0.5, languages: WESTERN },
  'windows-1250': { detected: ['windows-1250'], prior: 0.12, languages: CENTRAL },
  'windows-1251': { detected: ['windows-1251'], prior: 0.1, languages: ['ru', 'uk', 'bg', 'sr'] },
  'windows-1253': { detected: ['ISO-8859-7', 'windows-1253'], prior: 0.04, languages: ['el'] },
  'windows-1254': { detected: ['ISO-8859-9', 'windows-1254'], prior: 0.05, languages: ['tr'] },
  'windows-1255': { detected: ['ISO-8859-8', 'windows-1255'], prior: 0.02, languages: ['he'] },
  'windows-1256': { detected: ['ISO-8859-6', 'windows-1256'], prior: 0.02, languages: ['ar'] },
  'windows-1257': { detected: ['windows-1257'], prior: 0.03, languages: ['lt', 'lv', 'et'] },
  Shift_JIS: { detected: ['Shift_JIS'], prior: 0.06, languages: ['ja'], dense: true },
  'EUC-JP': { detected: ['EUC-JP'], prior: 0.02, languages: ['ja'], dense: true },
  'EUC-KR': { detected: ['EUC-KR'], prior: 0.04, languages: ['ko'], dense: true },
  GB18030: { detected: ['GB18030'], prior: 0.06, languages: ['zh'], dense: true },
  Big5: { detected: ['Big5'], prior: 0.02, languages: ['zh-hant'], dense: true },
  'windows-874': { detected: ['windows-874'], prior: 0.02, languages: ['th'] },
  'KOI8-R': { detected: ['KOI8-R'], prior: 0.03, languages: ['ru'] },
  'ISO-8859-2': { detected: ['ISO-8859-2'], prior: 0.02, languages: CENTRAL },
  macintosh: { detected: [], prior: 0.005, languages: WESTERN },
  cp850: { detected: [], prior: 0.005, languages: WESTERN },
  cp866: { detected: [], prior: 0.005, languages: ['ru'] },
}

/** A wrong guess is on stage before anybody notices: one in twenty is too many already. */
const CERTAIN = 0.95

/** Worse than this on average is no text: about one letter in ten thousand, each time. */
const READABLE = -9

/** Share of letters and signs that may stand where nobody writes them: a slip of a finger, or a product called `iPhoné`. */
const MOST_ODD = 0.02

/** Letters of two bytes that a certain answer needs. */
const FEWEST_DENSE = 4

/** The likeliest of all that `bytes`, which are not UTF-8, may say; `undefined` when it reads as nothing. */
export function detectEncoding(bytes: Uint8Array): EncodingGuess | undefined {
  const { bytes: sample, isTorn } = takeSample(bytes)
  const detected = new Map(analyse(sample).map(({ name, confidence }) => [name as string, confidence / 100]))
  const readings = Object.entries(ENCODINGS).flatMap(([name, known]) => {
    const text = withoutStump(decodeAs(sample, name), isTorn)
    const best = judgeLanguages(text, known.languages)
    if (best === undefined) return []
    const confidence = Math.max(0, ...known.detected.map((one) => detected.get(one) ?? 0))
    const score = best.total + Math.log(known.prior) + weightOfDetector(best.foreign) * confidence
    return [{ name, text, score, best, prior: known.prior, dense: known.dense === true }]
  })
  const [first, ...others] = readings.sort((a, b) => b.score - a.score)
  if (first === undefined || first.best.average < READABLE) return undefined
  // German says the same in windows-1250: what differs counts, not what it is called.
  const doubts = others.filter(({ text }) => text !== first.text)
  const doubt = doubts.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0)
  const confidence = Math.min(0.99, 1 / (1 + doubt))
  if (first.best.odd > first.best.foreign * MOST_ODD) return undefined
  const proven = !first.dense || first.best.foreign >= FEWEST_DENSE
  const [{ name }] = readings.filter(({ text }) => text === first.text).sort((a, b) => b.prior - a.prior) as [
    typeof first,
  ]
  const text = decodeAs(bytes, name)
  // The rest of a long file can still show that it is something else.
  if (text.includes('\ufffd')) return undefined
  return { name, text, confidence, certain: proven && confidence >= CERTAIN }
}

/** Its statistics are about three letters in a row: they complete ours of single letters, but of a word or two they know nothing. */
function weightOfDetector(foreign: number): number {
  return Math.min(4, foreign)
}

/** What has no meaning in the encoding becomes U+FFFD. */
function decodeAs(bytes: Uint8Array, name: string): string {
  // Node's own TextDecoder answers control characters for 80 to 9F in windows-125x, up to and with Node 20.
  return iconv.decode(bytes, name, { stripBOM: false })
}

/** A sample may end inside of a letter. */
function withoutStump(text: string, isTorn: boolean): string {
  return isTorn ? text.replace(/\ufffd.{0,3}$/su, '') : text
}

function judgeLanguages(text: string, codes: readonly string[]): ReturnType<typeof judgeReading> {
  return codes
    .flatMap((code) => {
      const language = LANGUAGES[code]
      if (language === undefined) throw new Error(`No letters for the language ${code}`)
      return judgeReading(text, language) ?? []
    })
    .sort((a, b) => b.total - a.total)[0]
}
