import { Editor, type JSONContent } from '@tiptap/core'
import { closeHistory, undo, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { IdentifiedBlock } from '../../../main/core/adaptation/adaptation.ts'
import { isDocument } from '../../../main/core/adaptation/decodeBlocks.ts'
import { documentOf } from '../../../main/core/adaptation/identified.ts'
import { identify } from '../../../main/core/adaptation/identity.ts'
import type { Document } from '../../../main/core/document/document.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { parse } from '../../../main/core/document/parse.ts'
import type { EditorNode } from '../../../renderer/document/editorNode.ts'
import { behaviour } from '../../../renderer/features/adapt/editor/behaviour.ts'
import { newBlocks } from '../../../renderer/features/adapt/editor/blockForms.ts'
import { identities } from '../../../renderer/features/adapt/editor/identities.ts'
import { insertAfter, movableAt, move, remove } from '../../../renderer/features/adapt/editor/moves.ts'
import { typing } from '../../../renderer/features/adapt/editor/typing/typing.ts'
import { toEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { createReader } from '../../../renderer/features/adapt/model/readBlocks.ts'
import { schemaExtensions } from '../../../renderer/features/adapt/model/schema.ts'
import { blocksOfSlice } from '../../../renderer/features/adapt/paste/ownSlice.ts'
import { putIn } from '../../../renderer/features/adapt/paste/putIn.ts'
import { readClipboard } from '../../../renderer/features/adapt/paste/readClipboard.ts'
import { arbitraryDocument } from '../../core/document/arbitraryDocument.ts'

vi.mock('../../../renderer/features/adapt/editor/stops.ts', () => ({
  toNextStop: () => true,
  isWalked: () => false,
  endWalk: () => false,
}))

/** `KOFFER_TYPING_RUNS=2000 npx vitest run tests/renderer/adapt/typing.test.ts` for the long run. */
const numRuns = Number(process.env.KOFFER_TYPING_RUNS ?? 150)
const seed = Number(process.env.KOFFER_TYPING_SEED ?? 53)

const keys = [
  'Enter',
  'Shift-Enter',
  'Ctrl-Enter',
  'Backspace',
  'Delete',
  'Ctrl-Backspace',
  'Ctrl-Delete',
  'Tab',
  'Shift-Tab',
  'Ctrl-a',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Alt-ArrowUp',
  'Alt-ArrowDown',
  'Alt-Shift-ArrowDown',
  'Ctrl-b',
] as const

const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('key' as const), key: fc.constantFrom(...keys) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      at: fc.nat(10_000),
      to: fc.nat(10_000),
      caret: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom('x', 'Wort', ' ', '- ', '1. ', '* a', '|', '#', '€'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      from: arbitraryDocument,
      at: fc.nat(10_000),
      to: fc.nat(10_000),
      outside: fc.nat(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'remove' as const, 'move' as const),
      choice: fc.nat(100),
    }),
  },
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

test('whatever keys are pressed and whatever is pasted: a whole document, read as it is written, taken back to the byte', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { minLength: 1, maxLength: 14 }), (document, edits) => {
      const { view, read, close } = open(document)
      const first = written(read(view.state.doc), document)
      const start = view.state.doc
      for (const each of edits) {
        const before = view.state.doc
        perform(view, each)
        const { doc } = view.state
        if (doc === before) continue
        doc.check()
        whole(doc)
        if (each.kind === 'key' || each.kind === 'type')
          notTorn(before, doc, each.kind === 'key' ? each.key : each.text)
        const now = read(doc)
        expect(isDocument(now), JSON.stringify(now)).toBe(true)
        const text = written(now, document)
        expect(formatBlocks(parse(front + text).document.blocks)).toBe(text)
      }
      while (undoDepth(view.state) > 0) undo(view.state, view.dispatch)
      expect(written(read(view.state.doc), document)).toBe(first)
      expect(view.state.doc.eq(start)).toBe(true)
      close()
    }),
    { numRuns, seed },
  )
}, 3_600_000)

const front = '---\nid: a\ntitle: A\nkind: sheet\naudience: participant\npage: a4\nlanguage: de\nlock: false\n---\n\n'
const written = (tree: IdentifiedBlock, document: Document): string =>
  formatBlocks(documentOf(tree, document.front).blocks)

/** The editor of the app without a page: its keys, its undo, its identities. */
function open(document: Document) {
  let last = 0
  const newId = (): string => `neu-${++last}`
  const nothing = (): void => undefined
  const tree = identify(document)
  const editor = new Editor({
    element: null,
    content: toEditor(tree) as JSONContent,
    enableCoreExtensions: { keymap: false },
    extensions: [...schemaExtensions, typing, behaviour.configure({ newId, moved: nothing, leave: nothing })],
  })
  const { plugins } = editor.extensionManager
  const state = EditorState.create({ doc: editor.schema.nodeFromJSON(toEditor(tree)), plugins })
  const tr = identities(state.doc, state.tr, newId)
  const begun = EditorState.create({ doc: tr?.doc ?? state.doc, plugins })
  editor.view.updateState(begun)
  const view = {
    get state() {
      return editor.state
    },
    dispatch: editor.view.dispatch,
    endOfTextblock: () => true,
    someProp: (name: string, ask: (prop: unknown) => unknown) => {
      for (const plugin of editor.state.plugins) {
        const prop = (plugin.props as Record<string, unknown>)[name]
        const answer = typeof prop === 'function' ? ask(prop.bind(plugin)) : undefined
        if (answer) return answer
      }
      return undefined
    },
  } as unknown as EditorView
  return { view, read: createReader(begun.doc, tree, newId), close: () => editor.destroy() }
}

function perform(view: EditorView, each: Edit): void {
  const { doc } = view.state
  const size = doc.content.size
  const at = (number: number) => doc.resolve(number % (size + 1))
  switch (each.kind) {
    case 'key':
      press(view, each.key)
      return
    case 'type':
      for (const letter of each.text) type(view, letter)
      return
    case 'place': {
      const block = movableAt(at(each.at), each.to % 2 === 0)
      const node = block === undefined ? null : doc.nodeAt(block)
      const selection =
        each.caret === 0 && block !== undefined && node && NodeSelection.isSelectable(node)
          ? NodeSelection.create(doc, block)
          : TextSelection.between(at(each.at), at(each.caret > 1 ? each.at : each.to))
      view.dispatch(view.state.tr.setSelection(selection))
      return
    }
    case 'paste': {
      const { schema } = view.state
      const from = schema.nodeFromJSON(toEditor(identify(each.from)))
      const [start, end] = [each.at, each.to].map((n) => n % (from.content.size + 1)).sort((a, b) => a - b)
      const copied = TextSelection.between(from.resolve(start ?? 0), from.resolve(end ?? 0))
      const elsewhere = clipboards[each.outside]
      paste(view, elsewhere ? readClipboard(elsewhere).blocks : blocksOfSlice(copied.content()))
      return
    }
    default: {
      const block = movableAt(view.state.selection.$from, each.kind === 'remove' || each.choice % 2 === 0)
      const make = Object.values(newBlocks)[each.choice % Object.keys(newBlocks).length]
      if (block === undefined) return
      const { tr, selection } = view.state
      const outer = selection.$from.depth > 0 ? selection.$from.before(1) : selection.from
      const made =
        each.kind === 'insert'
          ? make && insertAfter(tr, outer, make())
          : each.kind === 'remove'
            ? remove(tr, block)
            : move(tr, block, each.choice % 4 < 2 ? 1 : -1)
      if (made) view.dispatch(made)
    }
  }
}

function press(view: EditorView, name: string): void {
  const parts = name.split('-')
  const key = parts.at(-1) ?? ''
  const event = {
    key,
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
    keyCode: 0,
    preventDefault: () => undefined,
  }
  if (view.someProp('handleKeyDown', (handle) => handle(view, event as KeyboardEvent))) return
  // What is left to the browser stays within one text.
  const { selection, tr } = view.state
  const { $from } = selection
  if (key === 'Backspace' && $from.parentOffset > 0)
    view.dispatch(tr.delete($from.pos - ($from.nodeBefore?.isText ? 1 : ($from.nodeBefore?.nodeSize ?? 0)), $from.pos))
  if (key === 'Delete' && $from.parentOffset < $from.parent.content.size)
    view.dispatch(tr.delete($from.pos, $from.pos + ($from.nodeAfter?.isText ? 1 : ($from.nodeAfter?.nodeSize ?? 0))))
}

function type(view: EditorView, letter: string): void {
  const { $from, $to } = view.state.selection
  const plain = () => view.state.tr.insertText(letter)
  if (!view.someProp('handleTextInput', (handle) => handle(view, $from.pos, $to.pos, letter, plain)))
    view.dispatch(plain())
}

function paste(view: EditorView, blocks: readonly EditorNode[]): void {
  const tr = closeHistory(view.state.tr)
  putIn(tr, blocks)
  view.dispatch(tr)
}

const clipboards = [
  { html: '', text: 'Eins\r\n\r\nZwei' },
  { html: '', text: 'a\tb\nc\td' },
  { html: '<p>Eins</p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', text: 'Eins a b c' },
  {
    html: '<table><tr><td><p>1</p></td><td colspan="2"><p>2</p><p>3</p></td></tr><tr><td>4</td></tr></table>',
    text: '1',
  },
  { html: '<h1>Kopf</h1><p>Text <b>fett</b><br>neu</p>', text: 'Kopf' },
].map(({ html, text }) => ({ getData: (type: string) => (type === 'text/html' ? html : text) }))

/** A block that has lost what belongs to it. */
function whole(doc: Node): void {
  expect(doc.childCount).toBeGreaterThan(0)
  doc.descendants((node) => {
    const { name } = node.type
    if (name === 'table') expect(new Set(node.children.map(({ childCount }) => childCount)).size, String(node)).toBe(1)
    if (name === 'agendaRow') expect(node.childCount, String(node)).toBe(4)
    if (name === 'list' || name === 'listItem' || name === 'card' || name === 'column' || name === 'note')
      expect(node.childCount, String(node)).toBeGreaterThan(0)
  })
}

/** No key makes more of what is no text, but for a page and a row. */
function notTorn(before: Node, after: Node, key: string): void {
  const [old, now] = [count(before), count(after)]
  for (const [name, number] of now) {
    if (['paragraph', 'heading', 'codeBlock', 'list', 'listItem'].includes(name)) continue
    const more = number - (old.get(name) ?? 0)
    const row =
      { Tab: ['tableRow', 'tableCell'], 'Ctrl-Enter': ['pagebreak'], Enter: ['field', 'signatureLine'] }[key] ?? []
    if (!row.includes(name)) expect(more, `${key} makes a ${name}`).toBeLessThanOrEqual(0)
  }
}

function count(doc: Node): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  doc.descendants((node) => {
    if (node.isBlock) found.set(node.type.name, (found.get(node.type.name) ?? 0) + 1)
  })
  return found
}
