import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { Resources } from './resources.ts'
import { sealElement } from './seal-element.ts'
import { type Splice, spliceText } from './splice-text.ts'

/**
 * A document that needs nothing but itself: what it refers to is inside, no script but `scripts` is left, nor
 * anything else that would load, run or send. All other characters stay as they are.
 *
 * @param base address against which URLs are resolved
 */
export async function sealHtml(
  html: string,
  base: string,
  scripts: readonly string[],
  resources: Resources,
  findDeck: FindLinkedDeck,
): Promise<string> {
  const splices: Promise<Splice>[] = []
  visit(parse(html, { sourceCodeLocationInfo: true }), false)
  return spliceText(html, await Promise.all(splices))

  function visit(node: DefaultTreeAdapterTypes.Node, inBody: boolean): void {
    if ('tagName' in node) {
      const sealed = sealElement(node, inBody, { base, scripts, resources, findDeck })
      splices.push(...sealed.splices)
      if (sealed.removed) return
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content, inBody)
    }
    if ('childNodes' in node) {
      const body = inBody || ('tagName' in node && node.tagName === 'body')
      for (const child of node.childNodes) visit(child, body)
    }
  }
}
