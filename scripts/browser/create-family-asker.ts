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
  const { result } = await session.send('Runtime.evaluate', { expression: `(${TEXTS_OF})(${element})` })
  if (result.objectId === undefined) return []
  const texts = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  })
  const families: DrawnFamily[] = []
  for (const { value } of texts.result) {
    if (value?.subtype !== 'node' || value.objectId === undefined) continue
    const { nodeId } = await session.send('DOM.requestNode', { objectId: value.objectId })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    families.push(
      ...fonts.map(({ familyName, postScriptName, glyphCount, isCustomFont }) => ({
        name: familyName,
        ...(postScriptName && { face: postScriptName }),
        glyphs: glyphCount,
        web: isCustomFont,
      })),
    )
  }
  await session.send('Runtime.releaseObject', { objectId: result.objectId })
  return families.sort((a, b) => b.glyphs - a.glyphs || (a.name < b.name ? -1 : 1))
}

/** An element answers for all that is in it: its own texts are asked, so that bold words count for their own font only. */
const TEXTS_OF = `(number) => {
  const element = document.querySelectorAll('svg[data-marpit-svg] *')[number]
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === 3 && node.data.trim() !== '')
  return texts.length > 0 || !element ? texts : [element]
}`
