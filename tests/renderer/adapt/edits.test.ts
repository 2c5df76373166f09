import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { differencesOf } from '../../../main/core/adaptation/differences.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import type { Block } from '../../../main/core/document/document.ts'
import { blockForms, newBlocks } from '../../../renderer/features/adapt/editor/blockForms.ts'
import { identities } from '../../../renderer/features/adapt/editor/identities.ts'
import { append, insertAfter, movableAt, move, remove } from '../../../renderer/features/adapt/editor/moves.ts'
import { allows, type Cell, changeTable, tableChanges } from '../../../renderer/features/adapt/editor/tables.ts'
import { replaceBlocks, takeBack } from '../../../renderer/features/adapt/editor/takeBack.ts'
import { toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { createReader } from '../../../renderer/features/adapt/model/readBlocks.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { arbitraryDocument } from '../../core/document/arbitraryDocument.ts'

const schema = getSchema(schemaExtensions)
const supply = (): (() => string) => {
  let last = 0
  return () => `neu-${++last}`
}
const front = { id: 'a', title: 'A' } as never
const opened = (tree: IdentifiedBlock, newId: () => string) => {
  const state = settled(EditorState.create({ doc: schema.nodeFromJSON(toEditor(tree)) }), newId)
  return { read: createReader(state.doc, tree, newId), state }
}
const settled = (state: EditorState, newId: () => string, before?: Node): EditorState => {
  const tr = identities(state.doc, state.tr, newId, before)
  return tr ? state.apply(tr) : state
}

/** A change as a person makes one; the numbers say where, in whatever document they meet. */
const edit = fc.record({
  kind: fc.constantFrom('move', 'remove', 'insert', 'append', 'table', 'delete', 'type', 'split', 'paste'),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
  choice: fc.nat(100),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

test('whatever a person does, what is saved is a document', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { minLength: 1, maxLength: 12 }), (document, edits) => {
      const newId = supply()
      const tree = identify(document)
      let { read, state } = opened(tree, newId)
      for (const each of edits) {
        const tr = apply(state.tr, each)
        if (!tr) continue
        tr.doc.check()
        state = settled(state.apply(tr), newId, state.doc)
        const now = read(state.doc)
        expect(isDocument(now), JSON.stringify(now)).toBe(true)
      }
    }),
    { numRuns: 1500, seed: 51 },
  )
})

function apply(tr: Transaction, { kind, at, to, choice }: Edit): Transaction | undefined {
  const { doc } = tr
  const size = doc.content.size
  const place = doc.resolve(at % (size + 1))
  const [from, until] = [Math.min(at % (size + 1), to % (size + 1)), Math.max(at % (size + 1), to % (size + 1))]
  const block = movableAt(place, choice % 2 === 0)
  switch (kind) {
    case 'move':
      return block === undefined ? undefined : move(tr, block, choice % 4 < 2 ? 1 : -1)
    case 'remove':
      return block === undefined ? undefined : remove(tr, block)
    case 'insert': {
      const make = Object.values(newBlocks)[choice % Object.keys(newBlocks).length]
      return make && place.depth > 0 ? insertAfter(tr, place.before(1), make()) : undefined
    }
    case 'append': {
      const blocks = places(doc, ({ type }) => blockForms[type.name]?.part !== undefined)
      const where = blocks[choice % Math.max(1, blocks.length)]
      const part = where === undefined ? undefined : blockForms[doc.nodeAt(where)?.type.name ?? '']?.part?.make()
      return where === undefined || !part ? undefined : append(tr, where, part)
    }
    case 'table': {
      const tables = places(doc, ({ type }) => type.name === 'table')
      const where = tables[choice % Math.max(1, tables.length)]
      const table = where === undefined ? undefined : doc.nodeAt(where)
      if (where === undefined || !table || table.childCount === 0) return undefined
      const row = at % table.childCount
      const column = to % Math.max(1, table.child(row).childCount)
      return changeTable(tr, where, { row, column }, tableChanges[choice % tableChanges.length] ?? 'rowBelow')
    }
    case 'delete':
      return tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(until))).deleteSelection()
    case 'type':
      return place.parent.inlineContent ? tr.insertText('Wort\u2028 für\tWort', place.pos) : undefined
    case 'split':
      return place.parent.isTextblock && place.parent.type.name === 'paragraph' ? tr.split(place.pos) : undefined
    case 'paste': {
      const slice = doc.slice(from, until)
      return tr.setSelection(TextSelection.near(doc.resolve(choice % (size + 1)))).replaceSelection(slice)
    }
  }
}

function places(doc: Node, wanted: (node: Node) => boolean): readonly number[] {
  const found: number[] = []
  doc.descendants((node, at) => {
    if (wanted(node)) found.push(at)
  })
  return found
}

test('every difference can be taken back, until nothing differs', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { minLength: 1, maxLength: 8 }), (document, edits) => {
      const newId = supply()
      const tree = identify(document)
      if (tree.parts.length === 0) return
      let { read, state } = opened(tree, newId)
      for (const each of edits) {
        const tr = apply(state.tr, each)
        if (tr) state = settled(state.apply(tr), newId, state.doc)
      }
      const original = toEditor(tree).content ?? []
      const order = tree.parts.map(({ id }) => id)
      for (let step = 0; step < 200; step += 1) {
        const [difference] = differencesOf(tree, read(state.doc))
        if (!difference) break
        const mark = { ...difference, label: '', undo: '' }
        state = settled(
          state.apply(takeBack(state.tr, mark, original[order.indexOf(mark.id)], order)),
          newId,
          state.doc,
        )
      }
      expect(read(state.doc).parts).toEqual(tree.parts)
    }),
    { numRuns: 500, seed: 52 },
  )
})

test('other blocks are put in without touching those that stay', () => {
  const paragraph = (id: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: id }] })
  const doc = (...names: readonly string[]) =>
    schema.nodeFromJSON(toEditor(identify({ front, blocks: names.map(paragraph) })))
  const state = EditorState.create({ doc: doc('a', 'b', 'c') })
  const next = doc('a', 'x', 'c')
  const tr = replaceBlocks(state.tr, next)
  expect(tr.doc.eq(next)).toBe(true)
  expect(tr.doc.child(0)).toBe(state.doc.child(0))
  expect(tr.doc.child(2)).toBe(state.doc.child(2))
  expect(replaceBlocks(EditorState.create({ doc: next }).tr, doc('a', 'x', 'c')).docChanged).toBe(false)
})

describe('rows and columns', () => {
  const rows = ['ab', 'cd', 'ef']
  const table: Block = {
    kind: 'table',
    align: ['left', 'right'],
    header: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
    rows: rows.slice(1).map((row) => [...row].map((text) => [{ kind: 'text', text }])),
  }
  const state = EditorState.create({ doc: schema.nodeFromJSON(toEditor(identify({ front, blocks: [table] }))) })
  const show = (doc: Node) =>
    doc.firstChild?.children.map((row) => row.children.map((cell) => cell.textContent || '_').join('')).join(' ')
  test.each<[(typeof tableChanges)[number], Cell, string | undefined]>([
    ['rowAbove', { row: 1, column: 0 }, 'ab __ cd ef'],
    ['rowAbove', { row: 0, column: 0 }, undefined],
    ['rowBelow', { row: 0, column: 0 }, 'ab __ cd ef'],
    ['rowUp', { row: 2, column: 0 }, 'ab ef cd'],
    ['rowUp', { row: 1, column: 0 }, undefined],
    ['rowDown', { row: 1, column: 0 }, 'ab ef cd'],
    ['rowRemove', { row: 1, column: 0 }, 'ab ef'],
    ['columnLeft', { row: 0, column: 1 }, 'a_b c_d e_f'],
    ['columnRight', { row: 0, column: 1 }, 'ab_ cd_ ef_'],
    ['columnMoveLeft', { row: 0, column: 1 }, 'ba dc fe'],
    ['columnMoveRight', { row: 0, column: 1 }, undefined],
    ['columnRemove', { row: 0, column: 0 }, 'b d f'],
  ])('%s at %o', (change, cell, expected) => {
    const tr = changeTable(state.tr, 0, cell, change)
    expect(tr && show(tr.doc)).toBe(expected)
    expect(allows(state.doc.child(0), cell, change)).toBe(expected !== undefined)
  })
  test('the alignment goes with its column', () => {
    const tr = changeTable(state.tr, 0, { row: 0, column: 1 }, 'columnMoveLeft')
    expect(tr?.doc.child(0).attrs.align).toEqual(['right', 'left'])
    const centred = changeTable(state.tr, 0, { row: 2, column: 0 }, 'alignCenter')
    expect(centred?.doc.child(0).attrs.align).toEqual(['center', 'right'])
  })
})
