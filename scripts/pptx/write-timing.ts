/** What comes on the slide at a click. */
export type Appearance = {
  /** From 1. */
  readonly click: number
  /** Id of the shape. */
  readonly shape: number
  /** Which of its paragraphs, from 0; absent for the whole shape. */
  readonly paragraph?: number
}

/** `p:timing`: one click after the other, each with all that appears at it; nothing where nothing does. */
export function writeTiming(appearances: readonly Appearance[]): string {
  if (appearances.length === 0) return ''
  // 1 and 2 are the root and the sequence.
  let last = 2
  const nextId = (): number => {
    last += 1
    return last
  }
  const clicks = [...new Set(appearances.map(({ click }) => click))].sort((a, b) => a - b)
  const steps = clicks.map((click) => {
    const [outer, inner] = [nextId(), nextId()]
    const effects = appearances
      .filter((one) => one.click === click)
      .map((one, index) => writeEffect(one, index === 0 ? 'clickEffect' : 'withEffect', nextId))
    return writeGroup(outer, 'indefinite', writeGroup(inner, '0', effects.join('')))
  })
  const built = new Set(
    appearances.flatMap(({ shape, paragraph }) => (paragraph === undefined ? [] : [shape])),
  )
  const builds = [...built].map((shape) => `<p:bldP spid="${shape}" grpId="0" build="p"/>`)
  return [
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>',
    '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>',
    ...steps,
    '</p:childTnLst></p:cTn>',
    '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>',
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>',
    '</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>',
    builds.length === 0 ? '' : `<p:bldLst>${builds.join('')}</p:bldLst>`,
    '</p:timing>',
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
