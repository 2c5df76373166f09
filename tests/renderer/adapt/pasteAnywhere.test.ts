import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { AllSelection, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { blockOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import { identities } from '../../../renderer/features/adapt/editor/identities.ts'
import { fromEditor, toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { createReader } from '../../../renderer/features/adapt/model/readBlocks.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { readHtmlBlocks } from '../../../renderer/features/adapt/paste/htmlBlocks.ts'
import { wordsIn } from '../../../renderer/features/adapt/paste/oneText.ts'
import { blocksOfSlice } from '../../../renderer/features/adapt/paste/ownSlice.ts'
import { putIn } from '../../../renderer/features/adapt/paste/putIn.ts'
import { putPictures } from '../../../renderer/features/adapt/paste/putPictures.ts'
import { readTextBlocks } from '../../../renderer/features/adapt/paste/textBlocks.ts'
import { arbitraryDocument } from '../../core/document/arbitraryDocument.ts'

const schema = getSchema(schemaExtensions)
const folder = join(import.meta.dirname, 'pasted')
const sources = readdirSync(folder)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    return name.endsWith('.txt') ? readTextBlocks(source).blocks : readHtmlBlocks(source).blocks
  })
const [runs, seed] = [Number(process.env.PASTE_RUNS ?? 400), Number(process.env.PASTE_SEED ?? 61)]

const letters = (text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const sign of text.replace(/\s/g, '')) found.set(sign, (found.get(sign) ?? 0) + 1)
  return found
}
/** No cursor stands in the middle of a character. */
function whole(doc: Node, at: number): ResolvedPos {
  const place = doc.resolve(at)
  const { parent, parentOffset } = place
  if (!parent.isTextblock) return place
  const before = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset, '', ' ')
  return /[\ud800-\udbff]$/.test(before) ? doc.resolve(at + 1) : place
}
const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, ' ')

test(`whatever is pasted wherever: a document, nothing lost, one step back (seed ${seed})`, () => {
  const place = fc.record({
    from: fc.nat(10_000),
    to: fc.nat(10_000),
    what: fc.nat(1000),
    kind: fc.constantFrom('cursor', 'cursor', 'cursor', 'range', 'node', 'all', 'own', 'picture'),
  })
  fc.assert(
    fc.property(arbitraryDocument, fc.array(place, { minLength: 1, maxLength: 4 }), (document, places) => {
      let last = 0
      const newId = () => `neu-${++last}`
      const tree = identify(document)
      let now = EditorState.create({ doc: schema.nodeFromJSON(toEditor(tree)), plugins: [history()] })
      const first = identities(now.doc, now.tr, newId)
      if (first) now = now.apply(first.setMeta('addToHistory', false))
      const read = createReader(now.doc, tree, newId)
      for (const { from, to, what, kind } of places) {
        const size = now.doc.content.size
        const [one, other] = [whole(now.doc, from % (size + 1)), whole(now.doc, to % (size + 1))]
        const atom = now.doc.resolve(from % (size + 1)).nodeAfter
        const selection =
          kind === 'all'
            ? new AllSelection(now.doc)
            : kind === 'node' && atom && !atom.isText
              ? NodeSelection.create(now.doc, from % (size + 1))
              : kind === 'range' || kind === 'own'
                ? TextSelection.between(one, other)
                : TextSelection.near(one)
        const before = now.apply(now.tr.setSelection(selection))
        const blocks =
          kind === 'own' ? blocksOfSlice(before.selection.content()) : (sources[what % sources.length] ?? [])
        const target = kind === 'own' ? before.apply(before.tr.setSelection(TextSelection.near(other))) : before
        const tr = target.tr
        if (kind === 'picture') putPictures(tr, [{ type: 'picture', attrs: { src: 'eigene/a.png' } }])
        else {
          const put = putIn(tr, blocks)
          if ('refused' in put) {
            expect(tr.docChanged).toBe(false)
            continue
          }
        }
        tr.doc.check()
        const inAgenda = target.selection.$from.parent.type.name.startsWith('agenda')
        if (target.selection.empty && !inAgenda && kind !== 'picture') {
          const [had, came, has] = [letters(textOf(target.doc)), letters(wordsIn(blocks)), letters(textOf(tr.doc))]
          for (const sign of new Set([...had.keys(), ...came.keys()]))
            expect(has.get(sign) ?? 0, `${kind} ${sign}`).toBeGreaterThanOrEqual(
              (had.get(sign) ?? 0) + (came.get(sign) ?? 0),
            )
        }
        let next = target.apply(tr)
        const ids = identities(next.doc, next.tr, newId, target.doc)
        if (ids) next = next.apply(ids.setMeta('appendedTransaction', tr))
        const saved = read(next.doc)
        expect(isDocument(saved), JSON.stringify(saved)).toBe(true)
        const text = formatBlocks(fromEditor(next.doc.toJSON().content, newId).map(blockOf))
        const again = formatBlocks(parse(`---\nid: a\n---\n\n${text}`, 'a.md').document.blocks)
        expect(again).toBe(text)
        now = next
      }
    }),
    { numRuns: runs, seed },
  )
})

test('a paste is one step back', () => {
  const tree = identify(parse('---\nid: a\n---\n\nEins\n\n- Zwei\n\n| A |\n| --- |\n| B |', 'a.md').document)
  const doc = schema.nodeFromJSON(toEditor(tree))
  for (const blocks of sources) {
    for (let at = 0; at <= doc.content.size; at += 1) {
      let now = EditorState.create({ doc, plugins: [history()] })
      now = now.apply(now.tr.setSelection(TextSelection.near(doc.resolve(at))))
      const put = now.tr
      putIn(put, blocks)
      now = now.apply(put)
      undo(now, (back) => {
        now = now.apply(back)
      })
      expect(now.doc.eq(doc), `at ${at}`).toBe(true)
    }
  }
})
