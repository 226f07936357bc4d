import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { type SealContext, sealElement } from './seal-element.ts'
import { type Splice, spliceText } from './splice-text.ts'

/**
 * A document that needs nothing but itself: what it refers to is inside, no script but `scripts` is left, nor
 * anything else that would load, run or send. All other characters stay as they are.
 */
export function sealHtml(html: string, context: SealContext): Promise<string> {
  return sealTree(html, parse(html, { sourceCodeLocationInfo: true }), 'document', context)
}

/** The same for what stands in the body of a document. */
export function sealFragment(html: string, context: SealContext): Promise<string> {
  return sealTree(html, parseFragment(html, { sourceCodeLocationInfo: true }), 'body', context)
}

async function sealTree(
  html: string,
  root: DefaultTreeAdapterTypes.Node,
  place: 'document' | 'body',
  context: SealContext,
): Promise<string> {
  const splices: Promise<Splice>[] = []
  visit(root, place === 'body')
  return spliceText(html, await Promise.all(splices))

  function visit(node: DefaultTreeAdapterTypes.Node, inBody: boolean): void {
    if ('tagName' in node) {
      const sealed = sealElement(node, inBody, context)
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
