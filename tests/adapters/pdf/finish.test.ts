import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { finish, type PdfMeta } from '../../../main/adapters/pdf/finish.ts'
import { taggedPdf } from './taggedPdf.ts'

const META: PdfMeta = {
  title: 'Leitfaden für „Bürger & Rat“ <1>',
  description: 'Für die Moderation',
  author: 'Stadt Musterstadt',
  language: 'de',
  date: '2026-11-24',
  identifier: 'werkstatt-basis/leitfaden',
}

let input: Uint8Array
let output: Uint8Array
let document: PDFDocument
let xmp: string

beforeAll(async () => {
  input = await taggedPdf()
  output = finish(input, META)
  document = await PDFDocument.load(output, { updateMetadata: false })
  const metadata = document.catalog.lookup(PDFName.of('Metadata'), PDFStream)
  expect(metadata.dict.has(PDFName.of('Filter'))).toBe(false)
  xmp = Buffer.from(metadata.getContents()).toString('utf8')
})

describe('catalog', () => {
  it.each([
    ['Lang', '(de)'],
    ['MarkInfo', '<<\n/Marked true\n>>'],
    ['ViewerPreferences', '<<\n/Direction /L2R\n/DisplayDocTitle true\n>>'],
    ['OpenAction', undefined],
    ['Names', '<<\n/Dests <<\n>>\n>>'],
  ])('%s', (key, expected) => {
    expect(document.catalog.lookup(PDFName.of(key))?.toString()).toBe(expected)
  })

  it('names sRGB as the only output intent', () => {
    const intents = document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray)
    const intent = intents.lookup(0, PDFDict)
    expect(intents.size()).toBe(1)
    expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFA1'))
    const profile = intent.lookup(PDFName.of('DestOutputProfile'), PDFStream)
    expect(profile.dict.get(PDFName.of('N'))?.toString()).toBe('3')
  })
})

describe('pages and pictures', () => {
  it('follow the structure with the tab key', () => {
    for (const page of document.getPages()) {
      expect(page.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'))
      expect(page.node.has(PDFName.of('AA'))).toBe(false)
    }
  })

  it('show, print and describe links', () => {
    const link = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict)
    expect(link.get(PDFName.of('F'))?.toString()).toBe('4')
    expect(link.get(PDFName.of('Contents'))?.toString()).toBe('(https://example.org/)')
  })

  it('are not smoothed or swapped', () => {
    const pictures = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    expect(pictures.map((dict) => dict.get(PDFName.of('Interpolate'))?.toString())).toEqual(['false'])
    expect(pictures.some((dict) => dict.has(PDFName.of('Alternates')))).toBe(false)
  })
})

describe('metadata', () => {
  it.each([
    '<rdf:li xml:lang="x-default">Leitfaden für „Bürger &amp; Rat“ &lt;1&gt;</rdf:li>',
    '<dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language>',
    '<rdf:li xml:lang="x-default">Für die Moderation</rdf:li>',
    '<rdf:Seq><rdf:li>Stadt Musterstadt</rdf:li></rdf:Seq>',
    '<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>',
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  ])('XMP says %s', (part) => expect(xmp).toContain(part))

  it('is repeated by the Info dictionary', () => {
    expect(document.getTitle()).toBe(META.title)
    expect(document.getSubject()).toBe(META.description)
    expect(document.getAuthor()).toBe(META.author)
    expect(xmp).toContain(`<pdf:Producer>${document.getProducer()}</pdf:Producer>`)
    expect(xmp).toContain(`<xmp:CreatorTool>${document.getCreator()}</xmp:CreatorTool>`)
    expect(document.getCreationDate()).toEqual(new Date('2026-11-24T00:00:00Z'))
    expect(document.getModificationDate()).toEqual(new Date('2026-11-24T00:00:00Z'))
  })

  it('leaves out what XML cannot write', async () => {
    const odd = finish(input, { ...META, title: 'A\u0000B\uD800C' })
    expect(Buffer.from(odd).toString('utf8')).toContain('<rdf:li xml:lang="x-default">A B C</rdf:li>')
  })
})

describe('identity', () => {
  const ids = (pdf: PDFDocument) => pdf.context.lookup(pdf.context.trailerInfo.ID, PDFArray).asArray().map(String)
  const idsOf = async (bytes: Uint8Array) => ids(await PDFDocument.load(bytes, { updateMetadata: false }))

  it('gives the same bytes each time', async () => {
    expect(Buffer.compare(finish(input, META), output)).toBe(0)
    expect(Buffer.compare(finish(await taggedPdf(), { ...META }), output)).toBe(0)
  })

  it.each<[string, Partial<PdfMeta>, number, readonly [boolean, boolean]]>([
    ['another content', {}, 3, [true, false]],
    ['another date', { date: '2026-11-25' }, 2, [true, false]],
    ['another identifier', { identifier: 'other' }, 2, [false, false]],
  ])('%s', async (_, change, pages, same) => {
    const [document1, instance1] = ids(document)
    const [document2, instance2] = await idsOf(finish(await taggedPdf(pages), { ...META, ...change }))
    expect([document1 === document2, instance1 === instance2]).toEqual(same)
  })
})

describe('refusals', () => {
  const encrypted = async () => {
    const pdf = await PDFDocument.load(await taggedPdf(), { updateMetadata: false })
    pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' })
    return pdf.save({ useObjectStreams: false })
  }
  const untagged = async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    return pdf.save({ useObjectStreams: false })
  }
  it.each<[string, () => Promise<Uint8Array>, Partial<PdfMeta>, RegExp]>([
    ['encrypted', encrypted, {}, /it is encrypted/],
    ['empty', async () => new Uint8Array(), {}, /it is broken/],
    ['no PDF', async () => new TextEncoder().encode('Hallo'), {}, /it is broken/],
    ['cut off', async () => (await taggedPdf()).slice(0, 200), {}, /it is broken/],
    ['untagged', untagged, {}, /it carries no tags/],
    ['no title', taggedPdf, { title: ' ' }, /the title is empty/],
    ['no date', taggedPdf, { date: '24.11.2026' }, /"24.11.2026" is no date/],
    ['no language', taggedPdf, { language: 'deutsch, leicht' }, /no language tag/],
  ])('%s', async (_, make, change, message) => {
    const pdf = await make()
    expect(() => finish(pdf, { ...META, ...change })).toThrow(message)
  })
})
