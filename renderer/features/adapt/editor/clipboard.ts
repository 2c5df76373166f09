import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { DOMSerializer, Slice } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blocksOfSlice } from '../paste/ownSlice.ts'
import { putIn, type Refused } from '../paste/putIn.ts'
import { readClipboard } from '../paste/readClipboard.ts'
import type { Told } from '../paste/told.ts'
import { type CopyFacts, copyHtml, copyText } from './copyHtml.ts'
import { pictureAt, picturesIn, putIn as putPicturesIn } from './incomingPictures.ts'
import { type TooLong, tooLongToPutIn, tooLongToRead } from './pasteLimit.ts'

/** What was copied last in an editor of this window, whole: HTML on the clipboard has no settings of blocks, only text. */
let copied: { readonly text: string; readonly slice: unknown } | undefined

export type NotPutIn = TooLong | Refused

export interface ClipboardOptions {
  /** Says that something was not put in, and why. */
  readonly refuse: (reason: NotPutIn) => void
  /** Says what could not stay as it was. */
  readonly tell: (told: Told) => void
  /** What facts in the text read as for other programs. */
  readonly copyFacts: () => CopyFacts
  /** Keeps a picture and gives its name, or has said why not. */
  readonly addPicture: (file: File) => Promise<string | undefined>
}

/** Copied blocks keep their settings within the app; from elsewhere comes what a document can hold, and nothing reaches the page before. */
export const clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  addProseMirrorPlugins() {
    const { refuse, tell, copyFacts, addPicture } = this.options
    const serializer = new (class extends DOMSerializer {
      override serializeFragment(...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
        const made = copyHtml(fragment, copyFacts(), options?.document ?? document)
        if (!target) return made
        target.append(made)
        return target
      }
    })({}, {})
    const plain = (slice: Slice): string => copyText(slice.content, copyFacts())

    /** Everything that comes in comes here; true: nobody else need look. */
    const take = (view: EditorView, data: DataTransfer | null, event: Event, onPicture?: string): boolean => {
      if (!view.editable || !data) return false
      event.preventDefault()
      const long = tooLongToRead(data)
      if (long) {
        refuse(long)
        return true
      }
      const { state } = view
      const files = picturesIn(data)
      if (files.length > 0) {
        void putPicturesIn(view, files, addPicture, onPicture)
        return true
      }
      const own = ownSlice(view, data)
      const { blocks, told } = own ? { blocks: blocksOfSlice(own), told: new Map() } : readClipboard(data)
      const tr = closeHistory(state.tr)
      const put = putIn(tr, blocks)
      const reason = 'refused' in put ? put.refused : tooLongToPutIn(tr.doc, blocks)
      if (reason) {
        refuse(reason)
        return true
      }
      if (tr.docChanged) view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', event.type))
      tell('lines' in put && put.lines ? new Map([...told, ['lines', 1]]) : told)
      return true
    }

    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => take(view, event.clipboardData, event, selectedPicture(view)),
            drop: (view, event) => {
              if (view.dragging) return false
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              if (at && view.editable)
                view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))))
              const on = at ? pictureAt(view.state.doc, at.inside >= 0 ? at.inside : at.pos) : undefined
              return take(view, event.dataTransfer, event, on)
            },
          },
          clipboardSerializer: serializer,
          clipboardTextSerializer: plain,
          transformCopied: (slice) => {
            copied = { text: plain(slice), slice: slice.toJSON() }
            return slice
          },
        },
      }),
    ]
  },
})

const selectedPicture = ({ state: { selection, doc } }: EditorView): string | undefined =>
  selection instanceof NodeSelection ? pictureAt(doc, selection.from) : undefined

/** Line ends of the clipboard differ between systems. */
function ownSlice(view: EditorView, data: DataTransfer): Slice | undefined {
  const ours = data.getData('text/html').includes('data-pm-slice')
  const text = data.getData('text/plain').replaceAll('\r\n', '\n')
  if (!copied || !ours || text !== copied.text) return undefined
  return Slice.fromJSON(view.state.schema, copied.slice as Parameters<typeof Slice.fromJSON>[1])
}
