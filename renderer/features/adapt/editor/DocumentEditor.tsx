import { EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../../main/core/document/document.ts'
import { nodeToBlock } from '../model/blocksFromEditor.ts'
import { blockToNode } from '../model/blocksToEditor.ts'
import type { EditorNode } from '../model/editorNode.ts'
import { type BlockMark, differenceMarks, withMarks } from './differenceMarks.ts'
import { editorExtensions } from './extensions.ts'
import { FactValues } from './inlineViews.tsx'
import { type Fact, Toolbar } from './Toolbar.tsx'

export interface EditorBlock {
  readonly id: string
  readonly block: Block
}
interface Props {
  readonly blocks: readonly EditorBlock[]
  /** The blocks as the template has them, for the way back. */
  readonly template: readonly EditorBlock[]
  /** BCP 47, for screen readers and spell checking. */
  readonly language: string
  readonly locked: boolean
  readonly facts: readonly Fact[]
  readonly values: ReadonlyMap<string, string>
  readonly marks: readonly BlockMark[]
  /** Called with every change of the text. */
  readonly change: (blocks: readonly EditorBlock[]) => void
  /** Called with the block that the cursor stands in. */
  readonly cursor: (id: string) => void
}

/** The text of one document. It owns what is being typed; from outside come only the marks and the facts. */
export function DocumentEditor({ blocks, template, language, locked, facts, values, marks, change, cursor }: Props) {
  const { t } = useTranslation()
  const originals = useRef(new Map<string, { readonly block: Block; readonly node: string }>())
  const restore = useRef<(mark: BlockMark) => void>(() => undefined)
  const editor = useEditor({
    extensions: [
      ...editorExtensions({ newId: () => `local-${crypto.randomUUID()}` }),
      differenceMarks.configure({ restore: (mark) => restore.current(mark) }),
    ],
    content: { type: 'doc', content: blocks.map(toNode) } as JSONContent,
    editable: !locked,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('adapt.text'),
        lang: language === 'en' ? 'en' : 'de',
        class: 'document-text',
      },
    },
    onCreate: ({ editor }) => {
      // Blocks that nobody touches stay as they were written, whatever the editor makes of nested marks.
      editor.state.doc.forEach((node, _, index) => {
        const given = blocks[index]
        if (given) originals.current.set(given.id, { block: given.block, node: JSON.stringify(node.toJSON()) })
      })
    },
    onUpdate: ({ editor }) => change(read(editor.state.doc.toJSON() as EditorNode)),
    onSelectionUpdate: ({ editor }) => {
      const { $from } = editor.state.selection
      const block = $from.depth > 0 ? $from.node(1) : editor.state.doc.nodeAt($from.pos)
      if (typeof block?.attrs.id === 'string') cursor(block.attrs.id)
    },
  })

  const read = ({ content = [] }: EditorNode): readonly EditorBlock[] =>
    content.flatMap((node) => {
      const id = String(node.attrs?.id)
      const original = originals.current.get(id)
      if (original?.node === JSON.stringify(node)) return [{ id, block: original.block }]
      const block = nodeToBlock(node)
      return block ? [{ id, block }] : []
    })

  restore.current = (mark) => {
    const original = template.find(({ id }) => id === mark.id)
    const { tr, schema } = editor.state
    const places = new Map<unknown, { readonly at: number; readonly end: number }>()
    editor.state.doc.forEach((node, at) => {
      places.set(node.attrs.id, { at, end: at + node.nodeSize })
    })
    const place = places.get(mark.id)
    const node = original && schema.nodeFromJSON(toNode(original))
    if (mark.status === 'removed' && node) {
      tr.insert(mark.after === undefined ? 0 : (places.get(mark.after)?.end ?? 0), node)
    } else if (place && mark.status === 'added') tr.delete(place.at, place.end)
    else if (place && node && mark.status === 'changed') tr.replaceWith(place.at, place.end, node)
    else if (place && mark.status === 'moved') {
      const before = template[template.findIndex(({ id }) => id === mark.id) - 1]
      const moved = editor.state.doc.nodeAt(place.at)
      tr.delete(place.at, place.end)
      const target = before ? (places.get(before.id)?.end ?? 0) : 0
      if (moved) tr.insert(tr.mapping.map(target), moved)
    }
    editor.view.dispatch(tr)
    editor.view.focus()
  }

  useEffect(() => {
    editor.view.dispatch(withMarks(editor.state.tr, marks))
  }, [editor, marks])

  return (
    <FactValues.Provider value={values}>
      {!locked && <Toolbar editor={editor} facts={facts} />}
      <EditorContent editor={editor} className="document-editor" />
    </FactValues.Provider>
  )
}

function toNode({ id, block }: EditorBlock): EditorNode {
  const node = blockToNode(block)
  return { ...node, attrs: { ...node.attrs, id } }
}
