/** The encodings that UTF-8 is most often misread as. */
export type CodePageName =
  | 'windows-1252'
  | 'windows-1254'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1257'
  | 'latin-1'
  | 'macroman'
  | 'cp437'
  | 'iso-8859-2'

export type CodePageTable = {
  readonly name: CodePageName
  /** How much its evidence counts beside that of the others: rare pages need more. */
  readonly prior: number
  /** Characters of the bytes 80 to FF; `\0` where the page defines none. */
  readonly characters: string
}

/**
 * In the order that decides ties. Written out because the platform cannot be asked: `TextDecoder` of Node 20 reads 80–9F of windows-1252 as
 * control characters, gives U+FFFD for holes of 1253 and 1257, and does not know cp437. In latin-1 the range
 * 80–9F counts as undefined: what is lost there is lost like the holes of the others.
 */
export const CODE_PAGE_TABLES: readonly CodePageTable[] = [
  {
    name: 'windows-1252',
    prior: 1,
    characters:
      '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0' +
      '\0‘’“”•–—˜™š›œ\0žŸ' +
      '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
      '°±²³´µ¶·¸¹º»¼½¾¿' +
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
      'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
      'àáâãäåæçèéêëìíîï' +
      'ðñòóôõö÷øùúûüýþÿ',
  },
  {
    name: 'windows-1254',
    prior: 0.97,
    characters:
      '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0\0\0' +
      '\0‘’“”•–—˜™š›œ\0\0Ÿ' +
      '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
      '°±²³´µ¶·¸¹º»¼½¾¿' +
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
      'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
      'àáâãäåæçèéêëìíîï' +
      'ğñòóôõö÷øùúûüışÿ',
  },
  {
    name: 'windows-1250',
    prior: 0.92,
    characters:
      '€\0‚\0„…†‡\0‰Š‹ŚŤŽŹ' +
      '\0‘’“”•–—\0™š›śťžź' +
      '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż' +
      '°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
      'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
      'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
      'ŕáâăäĺćçčéęëěíîď' +
      'đńňóôőö÷řůúűüýţ˙',
  },
  {
    name: 'windows-1251',
    prior: 0.92,
    characters:
      'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ' +
      'ђ‘’“”•–—\0™љ›њќћџ' +
      '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї' +
      '°±Ііґµ¶·ё№є»јЅѕї' +
      'АБВГДЕЖЗИЙКЛМНОП' +
      'РСТУФХЦЧШЩЪЫЬЭЮЯ' +
      'абвгдежзийклмноп' +
      'рстуфхцчшщъыьэюя',
  },
  {
    name: 'windows-1253',
    prior: 0.92,
    characters:
      '€\0‚ƒ„…†‡\0‰\0‹\0\0\0\0' +
      '\0‘’“”•–—\0™\0›\0\0\0\0' +
      '\u00a0΅Ά£¤¥¦§¨©\0«¬\u00ad®―' +
      '°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ' +
      'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ' +
      'ΠΡ\0ΣΤΥΦΧΨΩΪΫάέήί' +
      'ΰαβγδεζηθικλμνξο' +
      'πρςστυφχψωϊϋόύώ\0',
  },
  {
    name: 'windows-1257',
    prior: 0.92,
    characters:
      '€\0‚\0„…†‡\0‰\0‹\0¨ˇ¸' +
      '\0‘’“”•–—\0™\0›\0¯˛\0' +
      '\u00a0\0¢£¤\0¦§Ø©Ŗ«¬\u00ad®Æ' +
      '°±²³´µ¶·ø¹ŗ»¼½¾æ' +
      'ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ' +
      'ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß' +
      'ąįāćäåęēčéźėģķīļ' +
      'šńņóōõö÷ųłśūüżž˙',
  },
  {
    name: 'latin-1',
    prior: 0.95,
    characters:
      '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' +
      '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' +
      '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯' +
      '°±²³´µ¶·¸¹º»¼½¾¿' +
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ' +
      'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
      'àáâãäåæçèéêëìíîï' +
      'ðñòóôõö÷øùúûüýþÿ',
  },
  {
    name: 'macroman',
    prior: 0.7,
    characters:
      'ÄÅÇÉÑÖÜáàâäãåçéè' +
      'êëíìîïñóòôöõúùûü' +
      '†°¢£§•¶ß®©™´¨≠ÆØ' +
      '∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
      '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ' +
      '–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
      '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ' +
      '\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  },
  {
    name: 'cp437',
    prior: 0.7,
    characters:
      'ÇüéâäàåçêëèïîìÄÅ' +
      'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
      'áíóúñÑªº¿⌐¬½¼¡«»' +
      '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
      '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
      '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
      'αßΓπΣσµτΦΘΩδ∞φε∩' +
      '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  },
  {
    // Only what control characters betray: 80–9F are defined, as the controls that they are.
    name: 'iso-8859-2',
    prior: 0.9,
    characters:
      '\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f' +
      '\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f' +
      '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ' +
      '°ą˛ł´ľśˇ¸šşťź˝žż' +
      'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ' +
      'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
      'ŕáâăäĺćçčéęëěíîď' +
      'đńňóôőö÷řůúűüýţ˙',
  },
]
