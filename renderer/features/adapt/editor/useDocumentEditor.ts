import { Editor, type JSONContent } from '@tiptap/react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict, IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { same } from '../../../../main/core/adaptation/canonical.ts'
import { conflictKey, type Side, settleConflict } from '../../../../main/core/adaptation/merge/settleConflict.ts'
import type { FrontMatter } from '../../../../main/core/document/document.ts'
import { toEditor } from '../model/identified.ts'
import { createReader } from '../model/readBlocks.ts'
import type { Told } from '../paste/told.ts'
import { sectionBack } from '../sectionBack.ts'
import type { NotPutIn } from './clipboard.ts'
import type { CopyFacts } from './copyHtml.ts'
import { type BlockMark, differenceMarks } from './differenceMarks.ts'
import { editorExtensions } from './extensions.ts'
import { dispatchAlone } from './history.ts'
import { identities } from './identities.ts'
import { keptEditors } from './keptEditors.ts'
import { newId } from './newId.ts'
import { replaceBlocks, takeBack } from './takeBack.ts'

interface Options {
  /** Names the document among all of all projects. */
  readonly name: string
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
  /** The heading of the section at the cursor; empty: what stands before the first one. */
  readonly section: () => string
  /** The section at the cursor, or the whole document, says again what the template says; that is one step of undo. */
  readonly restoreSection: () => void
  readonly restoreAll: () => void
  readonly settle: (conflict: Conflict, side: Side) => void
  /** Puts the cursor into a block, or into the block that holds a part. */
  readonly goTo: (id: string) => void
}

/** What outlives the screen: the editor with its history, and what the screen that is there now wants to know of it. */
interface Kept {
  readonly editor: Editor
  readonly template: IdentifiedBlock
  /** Those of the screen that is there now. */
  readonly latest: { options: Options; words: TFunction; restore: (mark: BlockMark) => void }
  readonly read: () => IdentifiedBlock | undefined
}
const kept = keptEditors<Kept>()

/**
 * The editor of one document. It owns what is being typed; everything that changes it can be undone, also after the document was left
 * and opened again: what was changed elsewhere meanwhile is a step like any other.
 */
export function useDocumentEditor(options: Options): WorkingText {
  const { t, i18n } = useTranslation()
  const { name, local, template, locked } = options
  const [taken] = useState(() => {
    const one = kept.take(
      JSON.stringify([name, locked, i18n.language]),
      (known) => same(known.template, template),
      () => createEditor(options, t),
    )
    catchUp(one, local)
    return one
  })
  const { editor, latest } = taken
  latest.options = options
  latest.words = t
  latest.restore = (mark) => {
    const [original] = toEditor({ ...template, parts: template.parts.filter(({ id }) => id === mark.id) }).content ?? []
    const order = template.parts.map(({ id }) => id)
    dispatchAlone(editor, takeBack(editor.state.tr, mark, original, order))
    options.announce(t('adapt.restored'))
    editor.view.focus()
  }
  const become = (next: IdentifiedBlock, words: string): void => {
    const tr = replaceBlocks(editor.state.tr, nodeOf(editor, next))
    for (const name of ['title', 'subtitle']) tr.setDocAttribute(name, next.values[name] ?? null)
    dispatchAlone(editor, tr)
    options.announce(words)
    // After the question that was asked: closing it gives the focus back to its button, which may be gone.
    requestAnimationFrame(() => editor.view.focus())
  }
  const sectionHere = () => {
    const now = taken.read()
    return now && sectionBack(template, now, editor.state.selection.$from.index(0))
  }
  return {
    editor,
    restore: (mark) => latest.restore(mark),
    section: () => sectionHere()?.heading ?? '',
    restoreSection: () => {
      const section = sectionHere()
      if (section) become(section.next, t('adapt.whole.sectionDone'))
    },
    restoreAll: () => become(template, t('adapt.whole.documentDone')),
    settle: (conflict, side) => {
      const now = taken.read()
      if (!now) return
      const next = settleConflict(now, conflict, side, template)
      const tr = next === now ? editor.state.tr : replaceBlocks(editor.state.tr, nodeOf(editor, next))
      tr.setDocAttribute('settled', [...settledIn(editor), conflictKey(conflict)])
      for (const name of ['title', 'subtitle']) tr.setDocAttribute(name, next.values[name] ?? null)
      dispatchAlone(editor, tr)
      options.announce(t('adapt.settled'))
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

function createEditor(first: Options, t: TFunction): Kept {
  const { local, template, front, locked } = first
  const latest: Kept['latest'] = { options: first, words: t, restore: () => undefined }
  let reader: ReturnType<typeof createReader> | undefined
  const editor = new Editor({
    extensions: [
      ...editorExtensions({
        newId,
        leave: () => latest.options.leave(),
        moved: (by) => latest.options.announce(latest.words(by < 0 ? 'adapt.movedUp' : 'adapt.movedDown')),
        refuse: (reason) => latest.options.refuse(reason),
        tell: (told) => latest.options.tell(told),
        copyFacts: () => latest.options.copyFacts(),
        addPicture: (file) => latest.options.addPicture(file),
        box: () => latest.words('adapt.taskBox'),
      }),
      differenceMarks.configure({ restore: (mark) => latest.restore(mark) }),
    ],
    content: toEditor(local) as JSONContent,
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
      reader = createReader(editor.state.doc, local, newId)
    },
    onUpdate: ({ editor }) => {
      const now = reader?.(editor.state.doc)
      if (now) latest.options.change(now, settledIn(editor))
    },
    onSelectionUpdate: ({ editor }) => latest.options.cursor(editor.state.selection.$from.index(0)),
  })
  return { editor, template, latest, read: () => reader?.(editor.state.doc) }
}

/** What came into the record while the document was closed, such as a replacement in the whole project, can be undone too. */
function catchUp({ editor, read }: Kept, local: IdentifiedBlock): void {
  const now = read()
  if (!now || same(now, local)) return
  const tr = replaceBlocks(editor.state.tr, nodeOf(editor, local))
  for (const name of ['title', 'subtitle']) tr.setDocAttribute(name, local.values[name] ?? null)
  dispatchAlone(editor, tr.setDocAttribute('settled', []).setMeta('preventUpdate', true))
}

const settledIn = (editor: Editor): readonly string[] => (editor.state.doc.attrs.settled ?? []) as readonly string[]

const nodeOf = (editor: Editor, tree: IdentifiedBlock) => editor.schema.nodeFromJSON(toEditor(tree))
