import type { Rectangle } from './layout-snapshot.ts'

/** The address of a part of a picture, in whole pixels: only a gate that fits pictures knows it. */
export function addressOfPart(url: string, { x, y, width, height }: Rectangle): string {
  return `${url}?part=${[x, y, width, height].join(',')}`
}

/** The part that an address asks for; nothing when it asks for all. */
export function readPart(url: string): Rectangle | undefined {
  const [, x, y, width, height] = /\?part=(\d+),(\d+),(\d+),(\d+)$/.exec(url) ?? []
  if (width === undefined || height === undefined) return undefined
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}
