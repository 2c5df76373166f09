import { Extension } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { withoutScripts } from './pastedHtml.ts'
import { type TooLong, tooLongToPutIn, tooLongToRead } from './pasteLimit.ts'

/** What was copied last in an editor of this window, whole: HTML on the clipboard has no settings of blocks, only text. */
let copied: { readonly text: string; readonly slice: unknown } | undefined

const plain = (slice: Slice): string => slice.content.textBetween(0, slice.content.size, '\n\n')

export interface ClipboardOptions {
  /** Says that something was not put in, and why. */
  readonly refuse: (reason: TooLong) => void
}

/** Copied blocks keep their settings within the app; from elsewhere comes text with headings, lists, tables and marks. */
export const clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  addProseMirrorPlugins() {
    const { refuse } = this.options
    const refused = (reason: TooLong | undefined): boolean => {
      if (reason) refuse(reason)
      return reason !== undefined
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (_, event) => {
              if (!refused(tooLongToRead(event.clipboardData))) return false
              event.preventDefault()
              return true
            },
            drop: (_, event) => {
              if (!refused(tooLongToRead(event.dataTransfer))) return false
              event.preventDefault()
              return true
            },
          },
          handleDrop: (view, _, slice, moved) => !moved && refused(tooLongToPutIn(view.state.doc, slice)),
          transformPastedHTML: withoutScripts,
          clipboardTextSerializer: plain,
          transformCopied: (slice) => {
            copied = { text: plain(slice), slice: slice.toJSON() }
            return slice
          },
          handlePaste: (view, { clipboardData }, read) => {
            if (refused(tooLongToPutIn(view.state.doc, read))) return true
            const ours = clipboardData?.getData('text/html').includes('data-pm-slice')
            // Line ends of the clipboard differ between systems.
            const text = clipboardData?.getData('text/plain').replaceAll('\r\n', '\n')
            if (!copied || !ours || text !== copied.text) return false
            const slice = Slice.fromJSON(view.state.schema, copied.slice as Parameters<typeof Slice.fromJSON>[1])
            view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
