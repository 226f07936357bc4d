/**
 * Letters beyond ASCII that natural languages use together. Two neighbours that share no row are improbable.
 * Rows: French, German, Spanish, Portuguese, Italian, Turkish, Polish, Czech, Slovak, Hungarian, Romanian, Croatian,
 * Swedish, Norwegian and Danish, Icelandic, Lithuanian, Latvian, Estonian, Catalan, Albanian, Maltese and Scots
 * Gaelic, Esperanto, Vietnamese.
 */
const ALPHABETS = [
  'àâæçéèêëîïôœùûüÿ',
  'äöüß',
  'áéíñóúü',
  'àáâãçéêíóôõúü',
  'àèéìíîòóùú',
  'çğıöşüâîû',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'ăâîșțşţ',
  'ćčđšž',
  'åäöé',
  'æøåéóò',
  'áðéíóúýþæö',
  'ąčęėįšųūž',
  'āčēģīķļņšūžŗō',
  'äõöüšž',
  'àçèéíïòóúü·',
  'ëç',
  'ġħżċàèìòù',
  'ĉĝĥĵŝŭ',
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệđìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
]

/** Letter → bits of the alphabets it belongs to. */
const MEMBERSHIP: ReadonlyMap<number, number> = readMembership()

export function shareAlphabet(a: number, b: number): boolean {
  return ((MEMBERSHIP.get(a) ?? 0) & (MEMBERSHIP.get(b) ?? 0)) !== 0
}

/** Bits of the alphabets that have all of `letters`, which are in lower case. */
export function sharedAlphabets(letters: readonly string[]): number {
  return letters.reduce((shared, letter) => shared & (MEMBERSHIP.get(letter.codePointAt(0) ?? 0) ?? 0), -1)
}

function readMembership(): ReadonlyMap<number, number> {
  const membership = new Map<number, number>()
  ALPHABETS.forEach((alphabet, index) => {
    for (const letter of alphabet + alphabet.toUpperCase()) {
      const code = letter.codePointAt(0) ?? 0
      membership.set(code, (membership.get(code) ?? 0) | (1 << index))
    }
  })
  return membership
}
