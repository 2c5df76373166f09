import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import { findInBlocks, replaceInBlocks } from '../../../main/core/adaptation/replaceText.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import type { EditorNode } from '../../../renderer/document/editorNode.ts'
import { keptEditors } from '../../../renderer/features/adapt/editor/keptEditors.ts'
import { hitFinder, replaceHits } from '../../../renderer/features/adapt/find/hits.ts'
import { fromEditor, toEditor, valuesOf } from '../../../renderer/features/adapt/model/identified.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { entryAt, outlineOf } from '../../../renderer/features/adapt/outline.ts'
import { sectionBack } from '../../../renderer/features/adapt/sectionBack.ts'
import { arbitraryDocument } from '../../core/document/arbitraryDocument.ts'
import { sheetOf } from '../../packages.ts'

const schema = getSchema(schemaExtensions)
const treeOf = (text: string): IdentifiedBlock => identify(parse(sheetOf('blatt', text), 'blatt.md').document)
const docOf = (tree: IdentifiedBlock) => schema.nodeFromJSON(toEditor(tree))
const query = (find: string) => ({ find, matchCase: false, wholeWord: false })

test('the editor finds what the whole project finds, and replaces it by the same', () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.constantFrom('e', 'a', '1', ' '),
      fc.constantFrom('xx', 'Ä|'),
      (document, find, by) => {
        const tree = identify(document)
        const state = EditorState.create({ doc: docOf(tree) })
        // The editor's own form of the text, without what differs in nested marks.
        const read = (doc: typeof state.doc): IdentifiedBlock => ({
          ...tree,
          values: valuesOf(doc.attrs, tree),
          parts: fromEditor(doc.content.toJSON() as readonly EditorNode[], () => 'neu'),
        })
        const hits = hitFinder(query(find))(state.doc)
        const here = read(state.doc)
        expect(hits).toHaveLength(findInBlocks(here, query(find)).length)
        const { doc } = replaceHits(state.tr, query(find), hits, by)
        doc.check()
        const made = read(doc)
        expect(isDocument(made)).toBe(true)
        const flat = (text: IdentifiedBlock) => findInBlocks(text, query('xx')).length
        expect(flat(made)).toBe(flat(replaceInBlocks(here, query(find), by, () => true).blocks))
      },
    ),
    { numRuns: 400, seed: 15 },
  )
})

test('one of several is replaced, with the marks it had', () => {
  const { doc, tr } = EditorState.create({ doc: docOf(treeOf('Im **Bürger**saal und im Bürgersaal.')) })
  const [first] = hitFinder(query('bürgersaal'))(doc)
  const replaced = replaceHits(tr, query('bürgersaal'), first ? [first] : [], 'Ratssaal').doc
  expect(replaced.textContent).toBe('Im Ratssaal und im Bürgersaal.')
  expect(replaced.firstChild?.child(1).marks.map(({ type }) => type.name)).toEqual(['strong'])
})

test('the outline has all headings, also those within blocks, and knows where the cursor is', () => {
  const doc = docOf(
    treeOf(
      'Anfang\n\n## Eins\n\nText\n\n:::note tone=tip\n### Im Hinweis\n\nText\n:::\n\n## **Zwei** von {{ vorhaben.titel }}',
    ),
  )
  const entries = outlineOf(doc)
  expect(entries.map(({ level, words }) => [level, words])).toEqual([
    [2, 'Eins'],
    [3, 'Im Hinweis'],
    [2, 'Zwei von …'],
  ])
  const places = [1, entries[0]?.at ?? 0, (entries[0]?.at ?? 0) + 1, doc.content.size - 1]
  expect(places.map((place) => entryAt(entries, place))).toEqual([-1, -1, 0, 2])
})

describe('a section goes back to the template', () => {
  const template = treeOf('Anfang\n\n## Eins\n\na\n\nb\n\n### Darunter\n\nc\n\n## Zwei\n\nd')
  const [anfang, eins, a, b, darunter, c, zwei, d] = template.parts.map(({ id }) => id)
  const own = (id: string): IdentifiedBlock => ({
    id,
    kind: 'paragraph',
    values: {},
    texts: { inlines: [{ kind: 'text', text: id }] },
    parts: [],
  })
  const ownHeading: IdentifiedBlock = { ...own('eigen-h'), kind: 'heading', values: { level: 2 } }
  const local = (...ids: readonly (string | undefined)[]): IdentifiedBlock => ({
    ...template,
    parts: ids.map(
      (id) => template.parts.find((part) => part.id === id) ?? (id === 'eigen-h' ? ownHeading : own(String(id))),
    ),
  })
  test.each<[string, IdentifiedBlock, number, string, readonly (string | undefined)[]]>([
    [
      'what was added goes, what was deleted comes',
      local(anfang, eins, 'neu', b, zwei, d),
      2,
      'Eins',
      [anfang, eins, a, b, darunter, c, zwei, d],
    ],
    [
      'the part below it alone',
      local(anfang, eins, 'neu', darunter, zwei, d),
      3,
      'Darunter',
      [anfang, eins, 'neu', darunter, c, zwei, d],
    ],
    ['before the first heading', local('neu', eins, zwei), 0, '', [anfang, eins, zwei]],
    [
      'what was moved here stays',
      local(anfang, eins, d, a, zwei),
      1,
      'Eins',
      [anfang, eins, a, b, darunter, c, d, zwei],
    ],
    [
      'what was moved away comes back',
      local(anfang, eins, zwei, a, d),
      1,
      'Eins',
      [anfang, eins, a, b, darunter, c, zwei, d],
    ],
    [
      'a heading of its own is part of the section',
      local(anfang, eins, a, 'eigen-h', 'neu', zwei),
      4,
      'Eins',
      [anfang, eins, a, b, darunter, c, zwei],
    ],
  ])('%s', (_, text, at, heading, ids) => {
    const back = sectionBack(template, text, at)
    expect(back.heading).toBe(heading)
    expect(back.next.parts.map(({ id }) => id)).toEqual(ids)
    expect(isDocument(back.next)).toBe(true)
  })
  test('a block that was changed says again what it said', () => {
    const changed = {
      ...template,
      parts: template.parts.map((part) => (part.id === a ? { ...own('x'), id: part.id } : part)),
    }
    const { next } = sectionBack(template, changed, 2)
    const { front } = parse(sheetOf('blatt', ''), 'blatt.md').document
    expect(formatBlocks(documentOf(next, front).blocks)).toBe(formatBlocks(documentOf(template, front).blocks))
  })
})

test('editors of documents that were left are kept, the oldest are ended', () => {
  const destroyed: string[] = []
  const { take } = keptEditors<{ name: string; editor: { destroy: () => void } }>(2)
  const made = vi.fn((name: string) => ({ name, editor: { destroy: () => void destroyed.push(name) } }))
  const open = (name: string, fits = true) =>
    take(
      name,
      () => fits,
      () => made(name),
    )
  const first = open('a')
  open('b')
  expect(open('a')).toBe(first)
  open('c')
  expect(destroyed).toEqual(['b'])
  open('a', false)
  expect(destroyed).toEqual(['b', 'a'])
  expect(made).toHaveBeenCalledTimes(4)
})
