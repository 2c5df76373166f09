import { resolve } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { finish } from '../../../main/adapters/pdf/finish.ts'
import { impose } from '../../../main/adapters/pdf/impose.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { printingOf } from '../../../main/core/handout/printing.ts'
import type { SheetLayout } from '../../../main/core/handout/sheets.ts'

const typesetter = createTypesetter({ ...typstResources(resolve(import.meta.dirname, '../../..')), threads: 1 })
afterAll(() => typesetter.close())

const meta = { title: 'T', author: 'Stadt', language: 'de', date: '2026-11-24', identifier: 'kit/t' }
const breaks = 'Eins\n\n:::pagebreak\n:::\n\nZwei\n\n:::pagebreak\n:::\n\nDrei'
const badge = ':::cards size=badge\nAnna\n:::'

async function exported(kind: string, page: string, text: string, layout: SheetLayout) {
  const front = `id: a\ntitle: T\nkind: ${kind}\naudience: public\npage: ${page}\nlanguage: de\nlock: false`
  const { document } = parse(`---\n${front}\n---\n\n${text}\n`)
  const info = { title: 'Koffer', version: '1.0.0', licence: 'CC BY 4.0', date: '2026-11-24' }
  const drawn = await typesetter.render(
    buildHandout({ document, kit: { id: 'k', title: 'K' }, package: info }),
    new Map(),
  )
  const sheets = await impose(drawn.pdf, layout)
  const with_ = finish(sheets.pdf, meta, printingOf(document, sheets.layout, drawn.pages))
  return { with: with_, without: finish(sheets.pdf, meta) }
}

async function preferences(pdf: Uint8Array) {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
  const found = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
  return Object.fromEntries(
    found.entries().map(([key, value]) => [key.asString().slice(1), String(value).replace(/^\//, '')]),
  )
}

const none = { PrintScaling: 'None' }
const tray = { PickTrayByPDFSize: 'true' }
const [one, long, short] = ['Simplex', 'DuplexFlipLongEdge', 'DuplexFlipShortEdge'].map((Duplex) => ({ Duplex }))

test.each<[kind: string, page: string, text: string, layout: SheetLayout, expected: Readonly<Record<string, string>>]>([
  ['nametags', 'a4', badge, 'a4', { ...none, ...one, ...tray }],
  ['cards', 'a4', badge, 'a4', { ...none, ...one, ...tray }],
  ['certificate', 'a4', 'Urkunde', 'a4', { ...none, ...one, ...tray }],
  ['certificate', 'a4-landscape', 'Urkunde', 'a4', { ...none, ...one, ...tray }],
  ['booklet', 'a4', breaks, 'booklet', { ...none, ...short, ...tray }],
  ['booklet', 'a5', breaks, 'booklet', { ...none, ...short, ...tray }],
  // Cards do not fold: they stay as they are.
  ['cards', 'a4', badge, 'booklet', { ...none, ...one, ...tray }],
  ['script', 'a4', breaks, 'a4', { ...long }],
  ['script', 'a4-landscape', breaks, 'a4', { ...short }],
  ['script', 'a4', breaks, '2up', { ...short }],
  ['script', 'a4', `${breaks}\n\n${breaks}`, '4up', { ...long }],
  ['script', 'a4', 'Kurz', 'a4', {}],
  ['poster', 'a3', 'Text', 'a4', { ...one, ...tray }],
  ['sheet', 'a5', 'Text', 'a4', { ...tray }],
  ['slides', 'slides', 'Text', 'a4', { ...tray }],
  ['sheet', 'a4', 'Text', 'a4', {}],
])('%s on %s, %j as %s', async (kind, page, text, layout, expected) => {
  const made = await exported(kind, page, text, layout)
  expect(await preferences(made.with)).toEqual({
    DisplayDocTitle: 'true',
    ...(await preferences(made.without)),
    ...expected,
  })
})

test('nothing else changes', async () => {
  const made = await exported('nametags', 'a4', badge, 'a4')
  const texts = await Promise.all(
    [made.with, made.without].map(async (pdf) => {
      const { context, catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
      const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
      for (const key of ['PrintScaling', 'Duplex', 'PickTrayByPDFSize']) preferences.delete(PDFName.of(key))
      const texts = context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object}`)
      // They hold what is read here object by object.
      return texts.filter((text) => !/\/Type \/(?:ObjStm|XRef)/.test(text))
    }),
  )
  expect(texts[0]?.length).toBeGreaterThan(20)
  expect(texts[0]).toEqual(texts[1])
})
