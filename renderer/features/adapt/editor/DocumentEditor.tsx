import { EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import type { FrontMatter } from '../../../../main/core/document/document.ts'
import type { EditorNode } from '../model/editorNode.ts'
import { fromEditor, toEditor } from '../model/identified.ts'
import { type BlockMark, differenceMarks, withMarks } from './differenceMarks.ts'
import { editorExtensions } from './extensions.ts'
import { FactValues } from './inlineViews.tsx'
import { type Fact, Toolbar } from './Toolbar.tsx'
import { takeBack } from './takeBack.ts'

interface Props {
  /** The text when the editor opens; from then on the editor owns it. */
  readonly local: IdentifiedBlock
  /** The text as the template has it, for the way back. */
  readonly template: IdentifiedBlock
  readonly front: FrontMatter
  readonly locked: boolean
  readonly facts: readonly Fact[]
  readonly values: ReadonlyMap<string, string>
  readonly marks: readonly BlockMark[]
  /** Called with every change of the text. */
  readonly change: (parts: IdentifiedBlock['parts']) => void
  /** Called with the place among the blocks that the cursor stands in. */
  readonly cursor: (index: number) => void
}

export const newId = (): string => `lokal-${crypto.randomUUID().slice(0, 8)}`

/** The text of one document. It owns what is being typed; from outside come only the marks and the facts. */
export function DocumentEditor({ local, template, front, locked, facts, values, marks, change, cursor }: Props) {
  const { t } = useTranslation()
  const untouched = useRef(new Map<string, { readonly block: IdentifiedBlock; readonly node: string }>())
  const restore = useRef<(mark: BlockMark) => void>(() => undefined)
  const editor = useEditor({
    extensions: [
      ...editorExtensions({ newId }),
      differenceMarks.configure({ restore: (mark) => restore.current(mark) }),
    ],
    content: toEditor(local, front) as JSONContent,
    editable: !locked,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('adapt.text'),
        lang: front.language === 'en' ? 'en' : 'de',
        class: 'document-text',
      },
    },
    onCreate: ({ editor }) => {
      // Blocks that nobody touches stay as they were written, whatever the editor makes of nested marks.
      const blocks = new Map(local.parts.map((block) => [block.id, block]))
      editor.state.doc.forEach((node) => {
        const block = blocks.get(node.attrs.id)
        if (block) untouched.current.set(block.id, { block, node: JSON.stringify(node.toJSON()) })
      })
    },
    onUpdate: ({ editor }) => {
      const doc = editor.state.doc.toJSON() as EditorNode
      const nodes = new Map((doc.content ?? []).map((node) => [node.attrs?.id, node]))
      const { parts } = fromEditor(doc, local, newId)
      change(
        parts.map((part) => {
          const before = untouched.current.get(part.id)
          return before && before.node === JSON.stringify(nodes.get(part.id)) ? before.block : part
        }),
      )
    },
    onSelectionUpdate: ({ editor }) => cursor(editor.state.selection.$from.index(0)),
  })

  restore.current = (mark) => {
    const original = toEditor({ ...template, parts: template.parts.filter(({ id }) => id === mark.id) }, front)
      .content?.[0]
    const order = template.parts.map(({ id }) => id)
    editor.view.dispatch(takeBack(editor.state.tr, mark, original, order))
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
