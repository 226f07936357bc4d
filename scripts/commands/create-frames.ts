import type { LiveFrame } from '../model/live-deck.ts'
import { createLiveFrame } from '../output/create-live-frame.ts'

/** What surrounds the slides, by language. Made once for each: marp-cli takes a quarter of a second to load. */
export function createFrames(): (lang: string) => Promise<LiveFrame> {
  const frames = new Map<string, Promise<LiveFrame>>()
  return (lang) => {
    const frame = frames.get(lang) ?? createLiveFrame(lang)
    frames.set(lang, frame)
    frame.catch(() => frames.delete(lang)) // whoever asked hears of it; the next one tries again
    return frame
  }
}
