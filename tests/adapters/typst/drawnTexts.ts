import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text on a page: `size` in points, `x` and `y` in points from the page's lower left corner. */
export interface DrawnText {
  readonly text: string
  readonly page: number
  readonly size: number
  readonly x: number
  readonly y: number
}

/** What a reader of the PDF finds written on its pages. */
export async function drawnTexts(pdf: Uint8Array): Promise<readonly DrawnText[]> {
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await loading.promise
  const found: DrawnText[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size, x, y] = item.transform as readonly number[]
      found.push({ text: item.str, page, size: size ?? 0, x: x ?? 0, y: y ?? 0 })
    }
  }
  await loading.destroy()
  return found
}
