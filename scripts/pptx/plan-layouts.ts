import type { Rectangle } from '../model/layout-snapshot.ts'
import type { SlideGround } from '../model/slide-content.ts'
import type { NativeSlide } from './native-presentation.ts'
import type { NativeShape, TextShape } from './native-shape.ts'

/** What slides of one look have in common. */
export type LayoutPlan = {
  readonly path: string
  readonly name: string
  /** `ST_SlideLayoutType`; absent for those that only this deck has. */
  readonly type?: 'obj' | 'titleOnly' | 'blank'
  readonly ground: SlideGround
  readonly boxes: LayoutBoxes
}

/** Places of the placeholders that there are. */
export type LayoutBoxes = { readonly [Role in PlaceholderRole]?: Rectangle }

export type PlaceholderRole = 'title' | 'body' | 'footer' | 'page-number'

const ROLES: readonly PlaceholderRole[] = ['title', 'body', 'footer', 'page-number']

export type LayoutPlans = {
  readonly layouts: readonly LayoutPlan[]
  /** Path of the layout of each slide. */
  readonly pathOf: readonly string[]
}

/**
 * One layout for each combination of placeholders, background and picture at the side. `usual`: places for placeholders that the
 * deck does not have. `groundKey`: equal for backgrounds that look alike.
 */
export function planLayouts(
  slides: readonly NativeSlide[],
  width: number,
  usual: Required<LayoutBoxes>,
  groundKey: (ground: SlideGround) => string,
): LayoutPlans {
  const groups = new Map<string, NativeSlide[]>()
  const keys = slides.map((slide) => {
    const key = JSON.stringify([groundKey(slide.ground), rolesOf(slide), sideOf(slide, width), slide.classes])
    groups.set(key, [...(groups.get(key) ?? []), slide])
    return key
  })
  const names = new Set<string>()
  const drafts = [...groups.values()].flatMap((group): readonly Omit<LayoutPlan, 'path'>[] => {
    const [first] = group
    if (first === undefined) return []
    const { name, type } = describeLayout(first, width)
    const { ground } = first
    const boxes = Object.fromEntries(rolesOf(first).map((role) => [role, middleBox(group, role)]))
    return [{ name: uniqueName(name, names), ...(type && { type }), ground, boxes }]
  })
  const most = [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0]
  const missing = STANDARD.filter(({ type }) => !drafts.some((draft) => draft.type === type)).map(
    ({ type, name, roles }) => ({
      name: uniqueName(name, names),
      type,
      ground: most?.ground ?? {},
      boxes: Object.fromEntries(roles.map((role) => [role, usual[role]])),
    }),
  )
  const layouts = [...drafts, ...missing].map((draft, index) => ({
    ...draft,
    path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  }))
  const paths = new Map([...groups.keys()].map((key, index) => [key, layouts[index]?.path ?? '']))
  return { layouts, pathOf: keys.map((key) => paths.get(key) ?? '') }
}

/** What people expect to find when they add a slide. */
const STANDARD = [
  { type: 'obj', name: 'Title and Content', roles: ['title', 'body'] },
  { type: 'titleOnly', name: 'Title Only', roles: ['title'] },
  { type: 'blank', name: 'Blank', roles: [] },
] as const

/** Where most slides have the placeholder; absent where none has it. */
export function middleBox(
  slides: readonly Pick<NativeSlide, 'shapes'>[],
  role: PlaceholderRole,
): Rectangle | undefined {
  const boxes = slides.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (hasRole(shape, role) ? [shape.rectangle] : [])),
  )
  const middle = (side: keyof Rectangle): number =>
    boxes.map((box) => box[side]).sort((a, b) => a - b)[boxes.length >> 1] ?? 0
  if (boxes.length === 0) return undefined
  return { x: middle('x'), y: middle('y'), width: middle('width'), height: middle('height') }
}

function hasRole(shape: NativeShape, role: PlaceholderRole): shape is TextShape {
  return shape.kind === 'text' && shape.role === role
}

function rolesOf({ shapes }: NativeSlide): readonly PlaceholderRole[] {
  return ROLES.filter((role) => shapes.some((shape) => hasRole(shape, role)))
}

function describeLayout(slide: NativeSlide, width: number): Pick<LayoutPlan, 'name' | 'type'> {
  const roles = rolesOf(slide)
  const [titled, filled] = [roles.includes('title'), roles.includes('body')]
  const side = sideOf(slide, width)
  const isSection = slide.classes.some((name) => /^(?:lead|title|section|cover)$/i.test(name))
  const standard = side === undefined && !isSection
  const classes = slide.classes.filter((name) => !/^split$/i.test(name)).join(' ')
  const name = [
    titled && filled ? 'Title and Content' : titled ? 'Title Only' : filled ? 'Content Only' : 'Blank',
    isSection ? ', Section' : '',
    side === undefined ? '' : `, Picture ${side}`,
    classes === '' ? '' : ` (${classes})`,
  ].join('')
  if (!standard || (filled && !titled)) return { name }
  return { name, type: filled ? 'obj' : titled ? 'titleOnly' : 'blank' }
}

/** At which side a picture of the background is, if it leaves room for the other. */
function sideOf({ shapes }: NativeSlide, width: number): 'Left' | 'Right' | undefined {
  const ground = shapes.flatMap((shape) =>
    shape.kind === 'picture' && shape.background ? [shape.rectangle] : [],
  )
  if (ground.length === 0) return undefined
  const middle = width / 2
  const isLeft = ground.every((box) => box.x + box.width / 2 < middle && box.width < 0.8 * width)
  const isRight = ground.every((box) => box.x + box.width / 2 > middle && box.width < 0.8 * width)
  return isLeft ? 'Left' : isRight ? 'Right' : undefined
}

function uniqueName(name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name} ${count}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}
