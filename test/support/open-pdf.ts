import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type OpenedPage = {
  readonly text: string
  /** In points. */
  readonly size: readonly [number, number]
  /** Where its links lead: an address, or the number of a page. */
  readonly links: readonly (string | number)[]
  readonly notes: readonly string[]
  /** Its tags, those that only group others left out: `H1`, or `Figure: A cat` with the alternative text. In order of reading. */
  readonly tags: readonly string[]
}

export type OpenedOutline = {
  readonly title: string
  readonly page: number
  readonly items: readonly OpenedOutline[]
}

export type OpenedPdf = {
  readonly info: Readonly<Record<string, unknown>>
  readonly pages: readonly OpenedPage[]
  readonly outline: readonly OpenedOutline[]
  /** What readers call its pages. */
  readonly labels: readonly string[] | null
  readonly xmp: string
}

type Tag = { readonly role?: string; readonly alt?: string; readonly children?: readonly Tag[] }

/** A PDF as a reader program sees it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pageOf = async (dest: unknown): Promise<number> => {
    const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown[])
    return 1 + (await pdf.getPageIndex(explicit?.[0] as Parameters<typeof pdf.getPageIndex>[0]))
  }
  type Items = Awaited<ReturnType<typeof pdf.getOutline>>
  const read = (items: Items): Promise<OpenedOutline[]> =>
    Promise.all(
      (items ?? []).map(async ({ title, dest, items: inner }) => ({
        title,
        page: await pageOf(dest),
        items: await read(inner),
      })),
    )
  const pages: OpenedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const annotations = await page.getAnnotations()
    const links = annotations.filter(({ subtype }) => subtype === 'Link')
    const [, , width = 0, height = 0] = page.view
    pages.push({
      text: content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      size: [width, height],
      links: await Promise.all(
        links.map(({ unsafeUrl, url, dest }) => unsafeUrl ?? url ?? (dest ? pageOf(dest) : '')),
      ),
      notes: annotations
        .filter(({ subtype }) => subtype === 'Text')
        .map(({ contentsObj }) => contentsObj.str),
      tags: tagsOf((await page.getStructTree()) as Tag),
    })
  }
  const { info, metadata } = await pdf.getMetadata()
  const outline = await read(await pdf.getOutline())
  const labels = await pdf.getPageLabels()
  await loading.destroy()
  const xmp: string = metadata?.getRaw() ?? ''
  return { info: info as Record<string, unknown>, pages, outline, labels, xmp }
}

function tagsOf({ role, alt, children = [] }: Tag): readonly string[] {
  const own = role === undefined || GROUPS.has(role) ? [] : [alt === undefined ? role : `${role}: ${alt}`]
  return [...own, ...children.flatMap(tagsOf)]
}

const GROUPS = new Set(['Root', 'Document', 'NonStruct', 'Div'])
