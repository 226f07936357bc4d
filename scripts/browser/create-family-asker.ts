import type { CDPSession } from 'puppeteer-core'
import type { DrawnFamily } from '../model/slide-content.ts'

/** Which families drew the text of elements, the most used first. Elements are numbered as in `RasterSource`. */
export type AskFamilies = (elements: readonly number[]) => Promise<readonly (readonly DrawnFamily[])[]>

/** Only the protocol of the debugger tells which of the families of a style were found. */
export function createFamilyAsker(session: CDPSession): AskFamilies {
  return async (elements) => {
    if (elements.length === 0) return []
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    try {
      // Nodes have numbers only once the document was asked for.
      await session.send('DOM.getDocument', { depth: 0 })
      const families: (readonly DrawnFamily[])[] = []
      for (const element of elements) families.push(await ask(session, element))
      return families
    } finally {
      await session.send('CSS.disable')
      await session.send('DOM.disable')
    }
  }
}

async function ask(session: CDPSession, element: number): Promise<readonly DrawnFamily[]> {
  const expression = `document.querySelectorAll('svg[data-marpit-svg] *')[${element}]`
  const { result } = await session.send('Runtime.evaluate', { expression })
  if (result.objectId === undefined) return []
  const { nodeId } = await session.send('DOM.requestNode', { objectId: result.objectId })
  await session.send('Runtime.releaseObject', { objectId: result.objectId })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts
    .map(({ familyName, glyphCount, isCustomFont }) => ({
      name: familyName,
      glyphs: glyphCount,
      web: isCustomFont,
    }))
    .sort((a, b) => b.glyphs - a.glyphs || (a.name < b.name ? -1 : 1))
}
