/** What comes on the slide at a click. */
export type Appearance = {
  /** From 1. */
  readonly click: number
  /** Id of the shape. */
  readonly shape: number
  /** Which of its paragraphs, from 0; absent for the whole shape. */
  readonly paragraph?: number
}

/** What plays, and pauses, when it is clicked. `shape`: its id. */
export type Film = { readonly shape: number; readonly isSound: boolean }

/** `p:timing`: one click after the other, each with all that appears at it, then what plays; nothing where nothing does. */
export function writeTiming(appearances: readonly Appearance[], films: readonly Film[]): string {
  if (appearances.length === 0 && films.length === 0) return ''
  // 1 is the root.
  let last = 1
  const nextId = (): number => {
    last += 1
    return last
  }
  const main = appearances.length === 0 ? '' : writeMain(appearances, nextId)
  const built = new Set(
    appearances.flatMap(({ shape, paragraph }) => (paragraph === undefined ? [] : [shape])),
  )
  const builds = [...built].map((shape) => `<p:bldP spid="${shape}" grpId="0" build="p"/>`)
  return [
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>',
    main,
    ...films.map((film) => writeFilm(film, nextId)),
    '</p:childTnLst></p:cTn></p:par></p:tnLst>',
    builds.length === 0 ? '' : `<p:bldLst>${builds.join('')}</p:bldLst>`,
    '</p:timing>',
  ].join('')
}

function writeMain(appearances: readonly Appearance[], nextId: () => number): string {
  const sequence = nextId()
  const clicks = [...new Set(appearances.map(({ click }) => click))].sort((a, b) => a - b)
  const steps = clicks.map((click) => {
    const [outer, inner] = [nextId(), nextId()]
    const effects = appearances
      .filter((one) => one.click === click)
      .map((one, index) => writeEffect(one, index === 0 ? 'clickEffect' : 'withEffect', nextId))
    return writeGroup(outer, 'indefinite', writeGroup(inner, '0', effects.join('')))
  })
  return [
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${sequence}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>`,
    ...steps,
    '</p:childTnLst></p:cTn>',
    '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>',
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>',
    '</p:seq>',
  ].join('')
}

function writeGroup(id: number, delay: string, children: string): string {
  return [
    `<p:par><p:cTn id="${id}" fill="hold"><p:stCondLst><p:cond delay="${delay}"/></p:stCondLst>`,
    `<p:childTnLst>${children}</p:childTnLst></p:cTn></p:par>`,
  ].join('')
}

/** "Appear" is preset 1 of the entrances. */
function writeEffect(
  { shape, paragraph }: Appearance,
  trigger: 'clickEffect' | 'withEffect',
  nextId: () => number,
): string {
  const group = paragraph === undefined ? '' : ' grpId="0"'
  const target =
    paragraph === undefined
      ? `<p:spTgt spid="${shape}"/>`
      : `<p:spTgt spid="${shape}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt>`
  return [
    `<p:par><p:cTn id="${nextId()}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"${group} nodeType="${trigger}">`,
    '<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:set><p:cBhvr>',
    `<p:cTn id="${nextId()}" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn>`,
    `<p:tgtEl>${target}</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>`,
    '</p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>',
  ].join('')
}

/** The film itself, which waits, and a sequence of its own that a click on it goes through. */
function writeFilm({ shape, isSound }: Film, nextId: () => number): string {
  const kind = isSound ? 'audio' : 'video'
  const target = `<p:tgtEl><p:spTgt spid="${shape}"/></p:tgtEl>`
  const click = `<p:cond evt="onClick" delay="0">${target}</p:cond>`
  const [node, sequence, outer, inner] = [nextId(), nextId(), nextId(), nextId()]
  const call = [
    `<p:par><p:cTn id="${nextId()}" presetID="2" presetClass="mediacall" presetSubtype="0" fill="hold" nodeType="clickEffect">`,
    '<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:cmd type="call" cmd="togglePause"><p:cBhvr>',
    `<p:cTn id="${nextId()}" dur="1" fill="hold"/>${target}</p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par>`,
  ].join('')
  return [
    `<p:${kind}><p:cMediaNode vol="80000"><p:cTn id="${node}" fill="hold" display="0">`,
    `<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>${target}</p:cMediaNode></p:${kind}>`,
    `<p:seq concurrent="1" nextAc="seek"><p:cTn id="${sequence}" restart="whenNotActive" fill="hold" evtFilter="cancelBubble"`,
    ` nodeType="interactiveSeq"><p:stCondLst>${click}</p:stCondLst><p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync>`,
    `<p:childTnLst>${writeGroup(outer, '0', writeGroup(inner, '0', call))}</p:childTnLst></p:cTn>`,
    `<p:nextCondLst>${click}</p:nextCondLst></p:seq>`,
  ].join('')
}
