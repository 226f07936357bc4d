import type { SlideTransition } from '../model/slide-transition.ts'

/** How a slide comes on the screen: `p:transition`; nothing for what no presentation has. */
export function writeTransition(transition: SlideTransition | undefined): string {
  const effect = transition && EFFECTS.get(transition.name)
  if (effect === undefined) return ''
  // As long as Marp CLI takes when it is not told; an hour at most is what PowerPoint reads.
  const duration = Math.min(transition?.milliseconds ?? 500, 3_600_000)
  const speed = duration <= 500 ? 'fast' : duration <= 1000 ? 'med' : 'slow'
  const old = effect.startsWith('<p:') ? effect : '<p:fade/>'
  return [
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">',
    '<mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">',
    `<p:transition spd="${speed}" p14:dur="${duration}">${effect}</p:transition></mc:Choice>`,
    `<mc:Fallback><p:transition spd="${speed}">${old}</p:transition></mc:Fallback></mc:AlternateContent>`,
  ].join('')
}

/** By what they look like: what Marp CLI calls `push` covers the slide, and its `slide` pushes it. `l`: to the left. */
const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['fade', '<p:fade/>'],
  // Between the two there is nothing but the page behind them, which is black.
  ['fade-out', '<p:fade thruBlk="1"/>'],
  ['cover', '<p:cover dir="l"/>'],
  ['push', '<p:cover dir="l"/>'],
  ['pull', '<p:pull dir="l"/>'],
  ['slide', '<p:push dir="l"/>'],
  ['wipe', '<p:wipe dir="l"/>'],
  ['clockwise', '<p:wheel spokes="1"/>'],
  ['counterclockwise', '<p14:wheelReverse spokes="1"/>'],
  ['diamond', '<p:diamond/>'],
  ['iris-in', '<p:circle/>'],
  ['reveal', '<p14:reveal dir="l"/>'],
  ['flip', '<p14:flip dir="l"/>'],
  ['cube', '<p14:prism dir="l"/>'],
])
