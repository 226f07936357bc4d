/** The language of a text as Office names it; absent for what names none, such as `english`. What goes beyond language, script and region is left out. */
export function officeLanguage(lang: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?=-|$)/i.exec(lang ?? '')?.[0]
}

/** Where nothing names one. */
export const USUAL_LANGUAGE = 'en-US'
