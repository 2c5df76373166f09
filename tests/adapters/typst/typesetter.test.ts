import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { glyphsOf } from '../../../main/adapters/files/glyphs.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { kinds, pages } from '../../../main/core/document/document.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { everyBlock, everyKind } from './everyBlock.ts'

const resources = typstResources(resolve(import.meta.dirname, '../../..'))
const typesetter = createTypesetter({ ...resources, threads: 1 })
afterAll(() => typesetter.close())

const render = (front: Parameters<typeof everyKind>[0], blocks = everyBlock, assets = new Map<string, Uint8Array>()) =>
  typesetter.render(
    buildHandout({
      document: everyKind(front, blocks),
      kit: { id: 'kit', title: 'Kit' },
      package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
    }),
    assets,
  )

test.each(kinds)('draws every block as %s', async (kind) => {
  const { pdf, pages } = await render({ kind })
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(pages).toBeGreaterThan(2)
})

test.each(pages)('draws every block on %s', async (page) => {
  expect((await render({ page })).pages).toBeGreaterThan(2)
})

test('the same handout gives the same bytes, whatever came between', async () => {
  const digest = async () =>
    createHash('sha256')
      .update((await render({})).pdf)
      .digest('hex')
  const first = await digest()
  await render({ language: 'de-simple', page: 'a5' })
  expect(await digest()).toBe(first)
})

test('a missing picture is named', async () => {
  const picture = { kind: 'paragraph', inlines: [{ kind: 'image', src: 'bilder/fehlt.svg', alt: 'x' }] } as const
  await expect(render({}, [picture])).rejects.toThrow(/fehlt\.svg/)
})

test('a picture becomes a figure', async () => {
  const picture = { kind: 'paragraph', inlines: [{ kind: 'image', src: 'bilder/a.svg', alt: 'Ein Kreis' }] } as const
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'
  const { pages } = await render({}, [picture], new Map([['bilder/a.svg', new TextEncoder().encode(svg)]]))
  expect(pages).toBe(1)
})

test.each([
  ['a tall picture fills what the words leave of a poster', { kind: 'poster', page: 'a3' }, 'width="90" height="400"'],
  ['a wide picture leaves no gap', { kind: 'sheet', page: 'a4' }, 'width="900" height="40"'],
  ['a picture shares its slide with the words', { kind: 'slides', page: 'slides' }, 'width="90" height="400"'],
] as const)('%s', async (_, front, size) => {
  const words = (text: string) => [{ kind: 'text', text }] as const
  const picture = { kind: 'paragraph', inlines: [{ kind: 'image', src: 'a.svg', alt: 'Ein Kreis' }] } as const
  const heading = { kind: 'heading', level: 2, inlines: words('Eine Aussage') } as const
  const sheet = Array.from({ length: front.kind === 'sheet' ? 5 : 1 }, () => [heading, picture] as const).flat()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><circle cx="4" cy="4" r="4"/></svg>`
  const { pages } = await render(front, sheet, new Map([['a.svg', new TextEncoder().encode(svg)]]))
  expect(pages).toBe(front.kind === 'slides' ? 2 : 1)
})

test('the sign of a kit is drawn in the colour of its ground', async () => {
  const sign =
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><path stroke="currentColor" d="M1 1h9"/></svg>'
  const draw = async (assets: ReadonlyMap<string, Uint8Array>) => {
    const handout = buildHandout({
      document: everyKind({ kind: 'sheet' }, [{ kind: 'rule' }]),
      kit: { id: 'kit', title: 'Kit', icon: 'bilder/zeichen.svg' },
      package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
    })
    return (await typesetter.render(handout, assets)).pdf.length
  }
  const without = await draw(new Map())
  expect(await draw(new Map([['icon', new TextEncoder().encode(sign)]]))).toBeGreaterThan(without)
})

test('marks say where the blocks begin', async () => {
  const words = (text: string) => [{ kind: 'text', text }] as const
  const paragraph = { kind: 'paragraph', inlines: words('Ein Absatz. '.repeat(60)) } as const
  const document = everyKind({ kind: 'sheet' }, [paragraph, paragraph, { kind: 'pagebreak' }, paragraph])
  const kit = { id: 'kit', title: 'Kit' }
  const info = { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' }
  const handout = buildHandout({ document, kit, package: info })
  const marked = await typesetter.render(handout, new Map(), { marks: true })
  const [first, second, , fourth] = marked.marks ?? []
  expect(marked.marks?.map(({ part, block }) => [part, block])).toEqual([0, 1, 2, 3].map((block) => [0, block]))
  expect([first?.page, second?.page, fourth?.page]).toEqual([1, 1, 2])
  expect(second?.y).toBeGreaterThan(first?.y ?? Number.NaN)
})

/** What is drawn on each page, without the operators that tie it to tags. */
async function drawings(pdf: Uint8Array): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page') ? [object] : [],
    )
    .map((page) => {
      const stream = page.lookup(PDFName.of('Contents'), PDFStream)
      return inflateSync(stream.getContents())
        .toString('latin1')
        .replace(/\/\w+\s*(?:<<[^>]*>>|\/\w+)?\s*B[DM]C\s*|EMC\s*/g, '')
        .trim()
    })
}

test.each(kinds)('the preview shows the pages that the export prints: %s', async (kind) => {
  const handout = buildHandout({
    document: everyKind({ kind }, everyBlock),
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
  })
  const [printed, shown] = [
    await typesetter.render(handout, new Map()),
    await typesetter.render(handout, new Map(), { marks: true }),
  ]
  const expected = await drawings(printed.pdf)
  expect(expected.join('').length).toBeGreaterThan(5000)
  expect(await drawings(shown.pdf)).toEqual(expected)
  expect(shown.pdf.length).toBeLessThan(printed.pdf.length)
})

test('the fonts draw German, arrows and check boxes, not emoji', () => {
  const hasGlyph = glyphsOf(resources.fonts)
  expect([...'äöüßẞ„“–→☐☑🎉'].map((character) => hasGlyph(character.codePointAt(0) ?? 0))).toEqual([
    ...Array.from({ length: 11 }, () => true),
    false,
  ])
})

test('what waits can be cancelled, what is being laid out is finished', async () => {
  const cancel = new AbortController()
  const handout = buildHandout({
    document: everyKind({}, everyBlock),
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
  })
  const first = typesetter.render(handout, new Map(), { signal: cancel.signal })
  const second = typesetter.render(handout, new Map(), { signal: cancel.signal })
  cancel.abort()
  await expect(second).rejects.toThrow('cancelled')
  await expect(typesetter.render(handout, new Map(), { signal: cancel.signal })).rejects.toThrow('cancelled')
  expect((await first).pages).toBeGreaterThan(2)
})
