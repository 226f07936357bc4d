import type { TextRun } from '../model/content-text.ts'

/** A part of a run that one font draws. `eastAsian`: the language of its letters, as `ja-JP`. */
export type ScriptRun = TextRun & { readonly eastAsian?: string }

/** Parts a run where Chinese, Japanese or Korean begins or ends: programs choose fonts and line breaks by the language. */
export function splitScripts(run: TextRun): readonly ScriptRun[] {
  const parts = run.text.match(PARTS)
  if (parts === null || !LETTERS.test(run.text)) return [run]
  const { extra, ...rest } = run
  return parts.map((text, index) => ({
    ...rest,
    text,
    // What is added behind a run stays behind it.
    ...(extra !== undefined && index === parts.length - 1 && { extra }),
    ...(LETTERS.test(text) && { eastAsian: languageOf(text, run) }),
  }))
}

const SCRIPTS = '\\u3000-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef'
const LETTERS = new RegExp(`[${SCRIPTS}]`)
const PARTS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, 'g')

/** What the author says, else what the letters say: kana are Japanese, hangul Korean. */
function languageOf(text: string, { lang, text: whole }: TextRun): string {
  if (lang !== undefined && /^(?:zh|ja|ko)\b/i.test(lang)) return lang
  if (/[\u3040-\u30ff]/.test(whole)) return 'ja-JP'
  return /[\uac00-\ud7af]/.test(text) ? 'ko-KR' : 'zh-CN'
}
