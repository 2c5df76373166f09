import { Extension } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { withoutScripts } from './pastedHtml.ts'

/** What was copied last in an editor of this window, whole: HTML on the clipboard has no settings of blocks, only text. */
let copied: { readonly text: string; readonly slice: unknown } | undefined

const plain = (slice: Slice): string => slice.content.textBetween(0, slice.content.size, '\n\n')

/** Copied blocks keep their settings within the app; from elsewhere comes text with headings, lists, tables and marks. */
export const clipboard = Extension.create({
  name: 'clipboard',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: withoutScripts,
        clipboardTextSerializer: plain,
        transformCopied: (slice) => {
          copied = { text: plain(slice), slice: slice.toJSON() }
          return slice
        },
        handlePaste: (view, { clipboardData }) => {
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
  ],
})
