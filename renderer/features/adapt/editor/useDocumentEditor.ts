import { type Editor, type JSONContent, useEditor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict, IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { conflictKey, type Side, settleConflict } from '../../../../main/core/adaptation/merge/settleConflict.ts'
import type { FrontMatter } from '../../../../main/core/document/document.ts'
import { toEditor } from '../model/identified.ts'
import { createReader } from '../model/readBlocks.ts'
import type { Told } from '../paste/told.ts'
import type { NotPutIn } from './clipboard.ts'
import type { CopyFacts } from './copyHtml.ts'
import { type BlockMark, differenceMarks } from './differenceMarks.ts'
import { editorExtensions } from './extensions.ts'
import { dispatchAlone } from './history.ts'
import { identities } from './identities.ts'
import { newId } from './newId.ts'
import { replaceBlocks, takeBack } from './takeBack.ts'

interface Options {
  /** The text when the editor opens; from then on the editor owns it. */
  readonly local: IdentifiedBlock
  /** The text as the template has it, for the way back. */
  readonly template: IdentifiedBlock
  readonly front: FrontMatter
  readonly locked: boolean
  /** Called with every change of the text. `settled`: names of the open places that are settled. */
  readonly change: (local: IdentifiedBlock, settled: readonly string[]) => void
  /** Called with the place among the blocks that the cursor stands in. */
  readonly cursor: (index: number) => void
  readonly leave: () => void
  /** Something was not put in. */
  readonly refuse: (reason: NotPutIn) => void
  /** What could not stay as it was in what was put in. */
  readonly tell: (told: Told) => void
  readonly copyFacts: () => CopyFacts
  readonly addPicture: (file: File) => Promise<string | undefined>
  /** Says something to who does not see it. */
  readonly announce: (words: string) => void
}

export interface WorkingText {
  readonly editor: Editor
  readonly restore: (mark: BlockMark) => void
  readonly settle: (conflict: Conflict, side: Side) => void
  /** Puts the cursor into a block, or into the block that holds a part. */
  readonly goTo: (id: string) => void
}

/** The editor of one document. It owns what is being typed; everything that changes it can be undone. */
export function useDocumentEditor(options: Options): WorkingText {
  const { t } = useTranslation()
  const { local, template, front, locked } = options
  const latest = useRef(options)
  latest.current = options
  const words = useRef(t)
  words.current = t
  const read = useRef<ReturnType<typeof createReader>>(undefined)
  const restoring = useRef<(mark: BlockMark) => void>(() => undefined)
  // From then on the editor owns it.
  const [first] = useState(() => toEditor(local))
  const editor = useEditor({
    extensions: [
      ...editorExtensions({
        newId,
        leave: () => latest.current.leave(),
        moved: (by) => latest.current.announce(words.current(by < 0 ? 'adapt.movedUp' : 'adapt.movedDown')),
        refuse: (reason) => latest.current.refuse(reason),
        tell: (told) => latest.current.tell(told),
        copyFacts: () => latest.current.copyFacts(),
        addPicture: (file) => latest.current.addPicture(file),
        box: () => words.current('adapt.taskBox'),
      }),
      differenceMarks.configure({ restore: (mark) => restoring.current(mark) }),
    ],
    content: first as JSONContent,
    editable: !locked,
    injectCSS: false,
    // What keys do to text is the table of our own.
    enableCoreExtensions: { keymap: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('adapt.text'),
        'aria-describedby': 'adapt-keys',
        lang: front.language === 'en' ? 'en' : 'de',
        class: 'document-text',
        spellcheck: 'true',
        // What can only be read is scrolled by keyboard.
        ...(locked ? { tabindex: '0' } : {}),
      },
    },
    onCreate: ({ editor }) => {
      // Rows and cells that no block of the record stands for get their identity now, so that later only edits differ.
      const tr = identities(editor.state.doc, editor.state.tr, newId)
      if (tr) editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true))
      read.current = createReader(editor.state.doc, local, newId)
    },
    onUpdate: ({ editor }) => {
      const now = read.current?.(editor.state.doc)
      if (now) latest.current.change(now, settledIn(editor))
    },
    onSelectionUpdate: ({ editor }) => latest.current.cursor(editor.state.selection.$from.index(0)),
  })

  restoring.current = (mark) => {
    const [original] = toEditor({ ...template, parts: template.parts.filter(({ id }) => id === mark.id) }).content ?? []
    const order = template.parts.map(({ id }) => id)
    dispatchAlone(editor, takeBack(editor.state.tr, mark, original, order))
    latest.current.announce(words.current('adapt.restored'))
    editor.view.focus()
  }
  return {
    editor,
    restore: (mark) => restoring.current(mark),
    settle: (conflict, side) => {
      const now = read.current?.(editor.state.doc)
      if (!now) return
      const next = settleConflict(now, conflict, side, template)
      const tr = next === now ? editor.state.tr : replaceBlocks(editor.state.tr, nodeOf(editor, next))
      tr.setDocAttribute('settled', [...settledIn(editor), conflictKey(conflict)])
      for (const name of ['title', 'subtitle']) tr.setDocAttribute(name, next.values[name] ?? null)
      dispatchAlone(editor, tr)
      latest.current.announce(words.current('adapt.settled'))
    },
    goTo: (id) => {
      let place: number | undefined
      editor.state.doc.descendants((node, at) => {
        if (place === undefined && node.attrs.id === id) place = at
        return place === undefined
      })
      if (place === undefined) return
      editor
        .chain()
        .focus()
        .setTextSelection(place + 1)
        .scrollIntoView()
        .run()
      const dom = editor.view.nodeDOM(place)
      if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
    },
  }
}

const settledIn = (editor: Editor): readonly string[] => (editor.state.doc.attrs.settled ?? []) as readonly string[]

const nodeOf = (editor: Editor, tree: IdentifiedBlock) => editor.schema.nodeFromJSON(toEditor(tree))
