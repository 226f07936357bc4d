import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { OutputMetadata } from './output-metadata.ts'

/**
 * Says the properties once more, as XMP: PDF 2.0 knows no other, and catalogues of libraries read only these.
 * Not packed, so that programs which know nothing of PDF find it.
 */
export function addXmp({ context, catalog }: PDFDocument, metadata: OutputMetadata, tool: string): void {
  const stream = context.stream(new TextEncoder().encode(writeXmp(metadata, tool)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

function writeXmp(metadata: OutputMetadata, tool: string): string {
  const { title, author, description, keywords, lang, modified } = metadata
  // XMP wants no fractions, and PDF has none.
  const date = modified?.toISOString().replace(/\.\d+/, '')
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    author !== undefined && `<dc:creator>${list('Seq', [author])}</dc:creator>`,
    description !== undefined && `<dc:description>${alternatives(description)}</dc:description>`,
    keywords !== undefined && `<dc:subject>${list('Bag', keywords)}</dc:subject>`,
    keywords !== undefined && `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    `<dc:language>${list('Bag', [lang])}</dc:language>`,
    `<pdf:Producer>${tool}</pdf:Producer>`,
    `<xmp:CreatorTool>${tool}</xmp:CreatorTool>`,
    date !== undefined && `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    date !== undefined && `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    date !== undefined && `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${properties.filter((property) => property !== false).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** One text for all languages: what the standard calls the default. */
function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}

function list(kind: 'Bag' | 'Seq', texts: readonly string[]): string {
  return `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('')}</rdf:${kind}>`
}

/** Control characters have no place in XML, however they are written. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
