import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import { fittingLayout, type SheetLayout, type Side, sidesOf } from '../../core/handout/sheets.ts'

export interface Imposed {
  readonly pdf: Uint8Array
  /** Sides of paper. */
  readonly pages: number
  /** `a4` when the document does not fit the layout that was asked for. */
  readonly layout: SheetLayout
}

/**
 * Lays several pages of a tagged PDF on one sheet. A page becomes a form that its sheet draws; its tags stay, since a tag may
 * point into a form (ISO 32000-1, 14.7.4.2), so a screen reader still reads the pages in their order. Links and bookmarks move
 * along. Same input, same bytes. The input is as the layout engine writes it, before finishing.
 */
export async function impose(pdf: Uint8Array, wanted: SheetLayout): Promise<Imposed> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = document.getPages()
  const sizes = pages.map((page) => page.getSize())
  const layout = fittingLayout(wanted, sizes)
  if (layout === 'a4') return { pdf, pages: pages.length, layout }

  const { context, catalog } = document
  const forms = pages.map((page) => formOf(page, context))
  const sheets = sidesOf(layout, sizes).map((side) => ({ side, ref: context.nextRef() }))
  const places = new Map<PDFRef, Spot>()
  for (const { side, ref } of sheets)
    for (const { page, ...at } of side.placed) {
      const [source, form] = [pages[page], forms[page]]
      if (source && form) places.set(source.ref, { ...at, sheet: ref, form })
    }
  const parent = catalog.get(PDFName.of('Pages'))
  if (!parent) throw new Error('the PDF has no page tree')
  for (const { side, ref } of sheets) {
    const placed = pages.filter((page) => places.get(page.ref)?.sheet === ref)
    context.assign(ref, sheetOf(side, parent, placed, places, context))
  }
  const tree = catalog.Pages()
  tree.set(PDFName.of('Kids'), context.obj(sheets.map(({ ref }) => ref)))
  tree.set(PDFName.of('Count'), PDFNumber.of(sheets.length))
  for (const page of pages) {
    const content = page.node.get(PDFName.of('Contents'))
    if (content instanceof PDFRef) context.delete(content)
    context.delete(page.ref)
  }
  // They number sheets now.
  catalog.delete(PDFName.of('PageLabels'))
  for (const [, object] of context.enumerateIndirectObjects()) follow(object, places, context)
  const bytes = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
  return { pdf: bytes, pages: sheets.length, layout }
}

/** Where a page went. */
interface Spot {
  readonly sheet: PDFRef
  readonly form: PDFRef
  readonly x: number
  readonly y: number
  readonly scale: number
}
type Spots = ReadonlyMap<PDFRef, Spot>

/** The page as a form: its content untouched, and with the key that leads from its marks to their tags. */
function formOf({ node }: PDFPage, context: PDFContext): PDFRef {
  const content = context.lookup(node.get(PDFName.of('Contents')))
  if (!(content instanceof PDFRawStream)) throw new Error('the content of a page is not one stream')
  const dict = context.obj({ Type: 'XObject', Subtype: 'Form', BBox: node.MediaBox() })
  const resources = node.Resources()
  if (resources) dict.set(PDFName.of('Resources'), resources)
  take(node, dict, ['StructParents', 'Group'])
  take(content.dict, dict, ['Filter', 'DecodeParms'])
  return context.register(PDFRawStream.of(dict, content.contents))
}

function take(from: PDFDict, to: PDFDict, keys: readonly string[]): void {
  for (const key of keys) {
    const value = from.get(PDFName.of(key))
    if (value) to.set(PDFName.of(key), value)
  }
}

function sheetOf(
  { width, height }: Side,
  parent: PDFObject,
  pages: readonly PDFPage[],
  places: Spots,
  context: PDFContext,
): PDFDict {
  const forms = context.obj({})
  const annotations: PDFObject[] = []
  const content = pages.flatMap((page, index) => {
    const place = places.get(page.ref)
    if (!place) return []
    forms.set(PDFName.of(`P${index}`), place.form)
    const links = page.node.Annots()?.asArray() ?? []
    for (const link of links) moveLink(context.lookup(link), place, context)
    annotations.push(...links)
    const [scale, x, y] = [place.scale, place.x, place.y].map(decimal)
    return `q ${scale} 0 0 ${scale} ${x} ${y} cm /P${index} Do Q\n`
  })
  const sheet = context.obj({ Type: 'Page', Parent: parent, MediaBox: [0, 0, width, height].map(rounded) })
  sheet.set(PDFName.of('Contents'), context.register(context.flateStream(content.join(''))))
  sheet.set(PDFName.of('Resources'), context.obj({ XObject: forms }))
  if (annotations.length > 0) sheet.set(PDFName.of('Annots'), context.obj(annotations))
  return sheet
}

/** ISO 32000-1, 12.5.2 and 12.5.6.5: the corners of a link, which may be several quadrilaterals. */
function moveLink(link: PDFObject | undefined, { scale, x, y, sheet }: Spot, context: PDFContext): void {
  if (!(link instanceof PDFDict)) return
  for (const key of ['Rect', 'QuadPoints']) {
    const corners = link.lookupMaybe(PDFName.of(key), PDFArray)
    if (!corners) continue
    const moved = corners.asArray().map((_, index) => {
      const at = corners.lookup(index, PDFNumber).asNumber() * scale
      return rounded(at + (index % 2 === 0 ? x : y))
    })
    link.set(PDFName.of(key), context.obj(moved))
  }
  if (link.has(PDFName.of('P'))) link.set(PDFName.of('P'), sheet)
}

/** Lets everything that names a page name its sheet: tags, bookmarks, targets of links. */
function follow(object: PDFObject, places: Spots, context: PDFContext): void {
  if (object instanceof PDFArray) {
    const place = placeOf(object.asArray()[0], places)
    if (place && object.asArray()[1] === PDFName.of('XYZ')) moveTarget(object, place)
    for (const each of object.asArray()) follow(each, places, context)
  } else if (object instanceof PDFDict) {
    if (object.has(PDFName.of('K')) || object.has(PDFName.of('Pg'))) followTag(object, places, context)
    for (const [, value] of object.entries()) follow(value, places, context)
  }
}

/** ISO 32000-1, 12.3.2.2: page, left, top, zoom; null keeps what the reader shows. */
function moveTarget(target: PDFArray, { sheet, scale, x, y }: Spot): void {
  target.set(0, sheet)
  for (const [index, offset] of [
    [2, x],
    [3, y],
  ] as const) {
    const at = target.asArray()[index]
    if (at instanceof PDFNumber) target.set(index, PDFNumber.of(rounded(at.asNumber() * scale + offset)))
  }
}

/** ISO 32000-1, 14.7.4: a tag that names a mark on its page names it in the form that the page has become. */
function followTag(tag: PDFDict, places: Spots, context: PDFContext): void {
  const place = placeOf(tag.get(PDFName.of('Pg')), places)
  if (!place) return
  tag.set(PDFName.of('Pg'), place.sheet)
  if (tag.has(PDFName.of('MCID'))) tag.set(PDFName.of('Stm'), place.form)
  const kids = tag.lookup(PDFName.of('K'))
  const inForm = (mark: PDFNumber): PDFDict =>
    context.obj({ Type: 'MCR', Pg: place.sheet, Stm: place.form, MCID: mark.asNumber() })
  if (kids instanceof PDFNumber) tag.set(PDFName.of('K'), inForm(kids))
  if (kids instanceof PDFArray)
    for (const [index, kid] of kids.asArray().entries()) if (kid instanceof PDFNumber) kids.set(index, inForm(kid))
}

const placeOf = (page: PDFObject | undefined, places: Spots): Spot | undefined =>
  page instanceof PDFRef ? places.get(page) : undefined

/** A hundredth of a thousandth of a point is nothing; the same number on every machine is much. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5
const decimal = (value: number): string => String(rounded(value))
