/** How a language is written, as far as it tells encodings apart. */
export type Language = {
  readonly code: string
  /** Latin languages are told by the few letters that are not ASCII; the others have none that is. */
  readonly latin: boolean
  /** Share of each letter or sign among all of the language, from 0 to 1. Lower case. */
  readonly shares: ReadonlyMap<string, number>
  /** Share of a letter of its script that is not in `shares`; 0 when all are. */
  readonly rest: (letter: string) => number
  /** Short words without accents: a text has some of them. */
  readonly words: ReadonlySet<string>
}

/** Letters with their shares in thousandths, of ordinary prose; rounded, as only their ratios count. */
const LATIN: readonly (readonly [code: string, letters: string, words: string])[] = [
  [
    'en',
    'é.4 ï.4 ö.1 ü.1 ç.1 ñ.1 è.1 ê.05 à.05 ä.1 á.1 ó.1 í.1 ø.05 å.05 ã.03 ë.05 ô.03 æ.03 ß.02 ć.02 č.03 š.03 ž.02',
    'the of and to in is that for with are this from not by we you it on',
  ],
  ['de', 'ü6.5 ä5.4 ß3.7 ö3 é.1', 'der die das und ist nicht ein eine mit von auf den im zu sich auch wir'],
  [
    'fr',
    'é19 à5 è4 ê2.2 ç.9 ù.6 û.6 â.5 î.5 ô.3 œ.2 ë.1 ï.1',
    'le la les des est que un une et pour dans qui pas nous avec sur du',
  ],
  ['es', 'ó8.3 í7.2 á5 é4.3 ñ3.1 ú1.7 ü.1', 'el la los las que de un una es por con para del se en no y'],
  [
    'pt',
    'ã7.3 ç5.3 ê4.5 é3.4 ó3 ú2 í1.3 á2.5 à.7 ô.6 â.6 õ.6 ü.1',
    'o os um uma de que para com por do da em nos se mais e',
  ],
  ['it', 'à6.3 è2.6 ù1.7 ì.5 ò.8 é.3', 'il la che di un una per con del non si le della sono e gli'],
  ['ca', 'à5 é4 è4 ó4 ò2 í3 ú1 ç2 ï1 ü.4', 'el la els les que de un una per amb del en no i'],
  ['nl', 'é.6 ë.8 ï.4 ö.1 ó.1 è.1 ü.05', 'de het een van en is dat niet op met voor zijn te wij'],
  ['sv', 'ä18 å13 ö13 é.2', 'och att det som en av inte den med vi till ett om'],
  ['da', 'ø9 å12 æ9 é.3', 'og at det som en af ikke den med vi til et er for'],
  ['fi', 'ä36 ö4.4 å.1', 'ja on ei se ovat mutta kun tai joka niin'],
  ['is', 'ð44 á18 í16 þ14 ó10 æ9 ö8 é6 ú6 ý2', 'og er ekki en sem um til af vi'],
  ['pl', 'ł21 ó11 ę10 ż9.3 ś8 ą10 ć5 ń3 ź.8', 'nie jest to na do i w z po od jak za o ale'],
  ['cs', 'í32 á22 ě16 é13 ř12 ý11 č10 ž10 š8 ů7 ú1 ň.7 ť.4 ó.3 ď.2', 'je na se to v s do pro ale jako nebo'],
  [
    'sk',
    'á22 í20 é12 č11 ý11 š10 ž10 ú8 ľ4 ť8 ň2 ô2 ä1 ď2 ó1 ĺ.1 ŕ.1',
    'je na sa to v s do pre ale ako alebo',
  ],
  ['hu', 'é39 á34 ó10 ö10 ő9 ü8 í6 ú3 ű2.6', 'a az egy hogy nem is van ez meg de'],
  ['ro', 'ă21 ş15 î8 ţ12 â8', 'de la cu pe un o care nu este pentru din'],
  ['hr', 'č10 š8 ž6 ć8 đ3', 'je da se na za od ne su i u'],
  ['tr', 'ı51 ü19 ş18 ç12 ğ11 ö8 i̇2 â.3', 've bir bu ile da de ne var olarak daha'],
  ['lt', 'ė16 š13 ų13 ž8 ą6 į5 ū5 č4 ę2', 'ir yra kad ne su tai bet kaip'],
  ['lv', 'ā42 ī25 ē17 ū12 š10 ņ6 ļ6 ž5 ķ4 č4 ģ3', 'un ir no ar par ka uz tas'],
  ['et', 'ä17 õ10 ü10 ö3 š.1 ž.1', 'ja on ei see et ka kui mis'],
]

/** Letters by how common they are, the most common first. */
const OWN_SCRIPT: readonly (readonly [code: string, letters: string, words: string])[] = [
  ['ru', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', 'и в на не что это с как по для'],
  ['uk', 'оанивітерслкмудпяьзйбгчюжхїцшєщфґ', 'і в на не що це з як до для та'],
  ['bg', 'аоиетнрсвлдкпмзъябугщчцжхйшюфь', 'и в на не че това с как за да е'],
  ['sr', 'аоиенртсјувдкпмлбзгћчцшхжљњфђџ', 'и у на не да је са као за се'],
  ['el', 'αοιετσνηυρπκμλςίωάόέήγδύθχφβώξζψϊϋ', 'και το να του η της με για από είναι'],
  ['he', 'יולהאמתרבשנדעקחםפכגטןזסצךףץ', 'את של על לא הוא זה עם'],
  ['th', 'านรอกเงมยลวดทสตะปบคหแจพชขใไผโซถธภศษณญฐ่้ัี็ิุูำืๆ์', ''],
  ['ar', 'اليمنوترهبعدفسكقةأحجشطصىخذإءضزغآثئظؤ', 'من في على إلى أن هذا مع'],
]

const HANS =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资命指统区保形社便空决展科司五基书非则界达强即难且思完设式色路记品住告类求据程北边交规万取格望觉术领共确传师观清今切让识带导争运演示稿讨议项'
const HANT =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命指統區保形社便空決展科司五基書非則界達強即難且思完設式色路記品住告類求據程北邊交規萬取格望覺術領共確傳師觀清今切讓識帶導爭運演示稿討議項'
const KANJI =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者地合市業内相方四定今回新場金員入選立開手力学問高代明実関決子動京全目表経通外最言現理調体化当約主題下意法不来作性的要用制度務強気小成期公取都和統以機平総加思家話世受区多続進正安設保改数記院初指権心界支第産結点教報書活原先共得解名交資向際面委告文反重近考判認画参利組知案道信策集件団別物任引使求所次水半品論計増係感特情投示変基私各始直両価式確提運終果台広容必応能無再位置企真流格有口過局少放検常校料状工建語空職送供可役構割聞身付切由説転食比難防補車優研収断何違消神番規術展態導備配副算視条究育起万着店述残想線率質念待試域助例早限額環験追商義形担準技低毎移差個門写評課末守若種命含量望非観察整段型白深字答夜製票況音様財識注呼達開発'
const HANGUL =
  '이다는을의에가고하지사기도로한어자인리은를그나대시서니아해라수게일정과보있부들여만성제상주전것구문경장입요모동신오연우유방스없으거내실무면공세진비안학위계합중년발관체업들습조분행원조선명중국미개물적되용마때와더소말할달린간화생통산표않생각같음된차설려금현재심결요드트프랜템션'

export const LANGUAGES: Readonly<Record<string, Language>> = Object.fromEntries(
  [
    ...LATIN.map(([code, letters, words]) => language(code, true, readShares(letters), words)),
    ...OWN_SCRIPT.map(([code, letters, words]) => language(code, false, rankShares(letters, 1), words)),
    language('ja', false, rankShares(KANJI, 0.25), '', restOfJapanese),
    language('zh', false, rankShares(HANS, 0.75), '', restOfChinese),
    language('zh-hant', false, rankShares(HANT, 0.75), '', restOfChinese),
    language('ko', false, rankShares(HANGUL, 0.75), '', (letter) =>
      /\p{sc=Hang}/u.test(letter) ? 1 / 5000 : 0,
    ),
  ].map((one) => [one.code, one]),
)

function language(
  code: string,
  latin: boolean,
  shares: ReadonlyMap<string, number>,
  words: string,
  rest: Language['rest'] = () => 0,
): Language {
  return { code, latin, shares, rest, words: new Set(words.split(' ').filter(Boolean)) }
}

function readShares(letters: string): ReadonlyMap<string, number> {
  return new Map(
    letters.split(' ').map((entry) => {
      const [letter = '', thousandths = ''] = entry.split(/(?=[\d.])(.*)/)
      return [letter, Number(thousandths) / 1000]
    }),
  )
}

/** Letters of any language fall off about like this. `total`: what share of the text they are together. */
function rankShares(letters: string, total: number): ReadonlyMap<string, number> {
  const distinct = [...new Set(letters)]
  const weights = distinct.map((_, rank) => 1 / (rank + 8))
  const sum = weights.reduce((a, b) => a + b, 0)
  return new Map(distinct.map((letter, rank) => [letter, ((weights[rank] ?? 0) / sum) * total]))
}

function restOfJapanese(letter: string): number {
  if (/[ぁ-ゖー]/.test(letter)) return 0.5 / 80
  if (/[ァ-ヺ]/.test(letter)) return 0.2 / 80
  return restOfChinese(letter)
}

function restOfChinese(letter: string): number {
  return /\p{sc=Han}/u.test(letter) ? 1 / 20_000 : 0
}
