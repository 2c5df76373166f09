import { resolve } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finish } from '../../../main/adapters/pdf/finish.ts'
import { impose } from '../../../main/adapters/pdf/impose.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import type { SheetLayout } from '../../../main/core/handout/sheets.ts'
import { drawnTexts } from '../typst/drawnTexts.ts'
import { everyBlock, everyKind } from '../typst/everyBlock.ts'

const typesetter = createTypesetter({ ...typstResources(resolve(import.meta.dirname, '../../..')), threads: 1 })
afterAll(() => typesetter.close())

let pages: Uint8Array
beforeAll(async () => {
  const handout = buildHandout({
    document: everyKind({ kind: 'booklet' }, everyBlock),
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY 4.0', date: '2026-11-24' },
  })
  pages = (await typesetter.render(handout, new Map())).pdf
}, 30_000)

const meta = { title: 'Heft', author: 'Stadt', language: 'de', date: '2026-11-24', identifier: 'kit/heft' }
const imposed = async (sheets: SheetLayout): Promise<Uint8Array> =>
  new Uint8Array(finish((await impose(pages, sheets)).pdf, meta))

/** All words, in the order of the alphabet, and on how many pages they stand. */
async function words(pdf: Uint8Array) {
  const texts = await drawnTexts(pdf)
  return { all: texts.map(({ text }) => text.trim()).sort(), pages: new Set(texts.map(({ page }) => page)).size }
}

/** Every mark that a tag names, in the order of the tags: the object that holds it, and its number there. */
async function marks(pdf: Uint8Array): Promise<readonly (readonly [PDFRef, number])[]> {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false })
  const found: (readonly [PDFRef, number])[] = []
  const walk = (kid: PDFObject | undefined, page: PDFObject | undefined): void => {
    const tag = context.lookup(kid)
    if (tag instanceof PDFArray) for (const each of tag.asArray()) walk(each, page)
    else if (tag instanceof PDFNumber && page instanceof PDFRef) found.push([page, tag.asNumber()])
    else if (tag instanceof PDFDict) {
      const at = tag.get(PDFName.of('Stm')) ?? tag.get(PDFName.of('Pg')) ?? page
      const mark = tag.get(PDFName.of('MCID'))
      if (mark) walk(mark, at)
      else walk(tag.get(PDFName.of('K')), at)
    }
  }
  walk(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')), undefined)
  return found
}

test.each([
  ['booklet', 2],
  ['2up', 2],
  ['4up', 4],
] as const)('%s shows every page once', async (sheets, each) => {
  const [before, after] = [await words(pages), await words(await imposed(sheets))]
  const sides = sheets === 'booklet' ? Math.ceil(before.pages / 4) * 2 : Math.ceil(before.pages / each)
  expect(after).toEqual({ all: before.all, pages: sides })
  expect((await impose(pages, sheets)).pages).toBe(sides)
})

test.each(['booklet', '2up', '4up'] as const)('%s keeps all tags, which name marks in forms', async (sheets) => {
  const pdf = await imposed(sheets)
  const [before, after] = [await marks(pages), await marks(pdf)]
  expect(before.length).toBeGreaterThan(50)
  expect(after.map(([, mark]) => mark)).toEqual(before.map(([, mark]) => mark))
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const [at] of after) {
    const form = context.lookup(at, PDFStream)
    expect(form.dict.get(PDFName.of('Subtype'))).toBe(PDFName.of('Form'))
    expect(form.dict.get(PDFName.of('StructParents'))).toBeInstanceOf(PDFNumber)
  }
})

test('links stand where their words are, bookmarks lead to sheets', async () => {
  const pdf = await imposed('2up')
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const outline = (await document.getOutline()).flatMap((entry) => [entry, ...entry.items])
  expect(outline.length).toBeGreaterThan(3)
  for (const { dest } of outline) {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
    expect(await document.getPageIndex(target?.[0])).toBeLessThan(document.numPages)
  }
  const links = (page: Awaited<ReturnType<typeof document.getPage>>) =>
    page.getAnnotations().then((all) => all.map(({ rect }) => rect as readonly number[]))
  const source = await getDocument({ data: new Uint8Array(pages), verbosity: 0 }).promise
  const [before] = (await Promise.all([1, 2].map((number) => source.getPage(number).then(links)))).flat()
  const [after] = await links(await document.getPage(1))
  if (!before || !after) throw new Error('there is no link')
  const scale = Math.SQRT1_2
  expect((after[2] ?? 0) - (after[0] ?? 0)).toBeCloseTo(((before[2] ?? 0) - (before[0] ?? 0)) * scale, 1)
})

test('the same pages give the same bytes', async () => {
  expect(Buffer.compare(await imposed('booklet'), await imposed('booklet'))).toBe(0)
})

test('a4 gives the pages as they are', async () => {
  expect((await impose(pages, 'a4')).pdf).toBe(pages)
})

test('the corners of a link move with its box', async () => {
  const source = await PDFDocument.create()
  const { context } = source
  const quads = [
    [72, 700, 144, 700, 72, 712, 144, 712],
    [72, 680, 90, 680, 72, 692, 90, 692],
  ].flat()
  for (const corners of [quads, quads]) {
    const page = source.addPage([595.28, 841.89])
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream('')))
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [72, 680, 144, 712], QuadPoints: corners })
    page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
  }
  const { pdf, layout } = await impose(await source.save({ useObjectStreams: false }), '2up')
  const [sheet] = (await PDFDocument.load(pdf)).getPages()
  const links =
    sheet?.node
      .Annots()
      ?.asArray()
      .map((_, index) => sheet.node.Annots()?.lookup(index, PDFDict)) ?? []
  expect([layout, links.length]).toEqual(['2up', 2])
  for (const [index, link] of links.entries()) {
    const numbers = (key: string) => link?.lookup(PDFName.of(key), PDFArray).asArray().map(Number) ?? []
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers('Rect')
    // The second page stands beside the first one, in the right half of the sheet.
    expect(left > 420).toBe(index === 1)
    expect(right - left).toBeCloseTo(72 * Math.SQRT1_2, 1)
    const corners = numbers('QuadPoints')
    expect(corners).toHaveLength(quads.length)
    const [xs, ys] = [0, 1].map((odd) => corners.filter((_, at) => at % 2 === odd)) as [number[], number[]]
    expect([Math.min(...xs), Math.max(...xs)].map(Math.round)).toEqual([left, right].map(Math.round))
    expect([Math.min(...ys), Math.max(...ys)].map(Math.round)).toEqual([bottom, top].map(Math.round))
  }
})
