import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { finish } from '../../../main/adapters/pdf/finish.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import { type Block, type FrontMatter, kinds } from '../../../main/core/document/document.ts'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { everyBlock, everyKind } from './everyBlock.ts'

const typesetter = createTypesetter({ ...typstResources(resolve(import.meta.dirname, '../../..')), threads: 1 })
const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await typesetter.close()
})

const recipient: Block = {
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: 'Jana Weiß' }, { kind: 'break' }, { kind: 'text', text: 'Am Markt 1' }],
}
const tasks: Block = {
  kind: 'list',
  ordered: false,
  start: 1,
  items: [true, false, undefined].map((checked) => ({
    ...(checked === undefined ? {} : { checked }),
    blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Raum' }] }],
  })),
}

async function render(front: Partial<FrontMatter>): Promise<Uint8Array> {
  const handout = buildHandout({
    document: everyKind(front, [recipient, tasks, ...everyBlock]),
    kit: { id: 'kit', title: 'Kit' },
    package: { title: 'Koffer', version: '1.0.0', licence: 'CC BY 4.0', date: '2026-11-24' },
  })
  const { pdf } = await typesetter.render(handout, new Map())
  const meta = { title: 'Blatt', author: 'Musterstadt', language: 'de', date: '2026-11-24', identifier: 'kit/blatt' }
  return finish(pdf, meta)
}

const INLINE = /^(H[1-6]?|P|Span|Link|Quote|Em|Strong|Code|Lbl|Caption)$/
const name = (text: string): PDFName => PDFName.of(text)

/** Paths of elements that are valid but mislead a screen reader (types after ISO 32000-1, 14.8.4). */
function misleading(element: PDFDict, above: readonly string[] = []): readonly string[] {
  const list = (key: string) => {
    const value = element.lookup(name(key))
    return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : value ? [value] : []
  }
  const type = element.lookup(name('S'), PDFName).decodeText()
  const parent = above.at(-1) ?? ''
  const block = list('A').some((each) => each instanceof PDFDict && each.get(name('Placement')) === name('Block'))
  const faults = [
    /^H[1-6]?$/.test(parent) && type === 'P' ? 'paragraph in a heading' : '',
    block && /^(Span|Quote)$/.test(type) && !INLINE.test(parent) ? 'block tagged as words in a line' : '',
    /^(Lbl|LBody|Span|P)$/.test(type) && list('K').length === 0 ? 'holds nothing' : '',
  ].filter(Boolean)
  const path = [...above, type]
  const below = list('K').flatMap((kid) => (kid instanceof PDFDict && kid.has(name('S')) ? misleading(kid, path) : []))
  return [...faults.map((fault) => `${path.join(' > ')}: ${fault}`), ...below]
}

const qpdf = spawnSync('qpdf', ['--version']).status === 0

test.each(kinds)('the tags of a %s say what things are, and the file is sound', async (kind) => {
  const pdf = await render({ kind })
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
  const kids = catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'), PDFArray)
  expect(kids.asArray().flatMap((_, index) => misleading(kids.lookup(index, PDFDict)))).toEqual([])
  if (!qpdf) return
  const file = join(folder, `${kind}.pdf`)
  writeFileSync(file, pdf)
  expect(spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})
