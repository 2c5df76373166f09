import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { readHtml, textOf } from '../paste/htmlTree.ts'
import { putPictures } from '../paste/putPictures.ts'

/** Files that are put in as pictures: when the clipboard has no words, for office programs send a picture of their text along. */
export function picturesIn(data: DataTransfer): readonly File[] {
  const files = [...data.files]
  if (files.length === 0) return []
  const html = data.getData('text/html')
  const words = html === '' ? data.getData('text/plain') : textOf(readHtml(html))
  // A dragged picture of a page brings its address as text.
  return words.trim() === '' || /^(?:https?|file):\S+$/.test(words.trim()) ? files : []
}

/** Puts pictures in one after the other; one that is dropped on a picture takes its place. `add` gives the name, or has said why not. */
export async function putIn(
  view: EditorView,
  files: readonly File[],
  add: (file: File) => Promise<string | undefined>,
  on: string | undefined,
): Promise<void> {
  let replaced = on
  for (const file of files) {
    const src = await add(file)
    if (src === undefined || view.isDestroyed) continue
    const tr = closeHistory(view.state.tr)
    const at = replaced === undefined ? undefined : pictureWith(view.state.doc, replaced)
    const old = at === undefined ? undefined : view.state.doc.nodeAt(at)
    if (at !== undefined && old?.type.name === 'picture')
      tr.setNodeMarkup(at, null, { ...old.attrs, src, seen: null, decoration: null })
    else if (at !== undefined && old) tr.setNodeMarkup(at, null, { ...old.attrs, src, alt: '' })
    else putPictures(tr, [{ type: 'picture', attrs: { src } }])
    replaced = undefined
    view.dispatch(tr.scrollIntoView())
  }
}

/** The picture at a place, by the id of the block that has it, and for one within a line by its place in that block. */
export function pictureAt(doc: Node, at: number): string | undefined {
  const place = doc.resolve(at)
  for (const pos of [at, at - 1]) {
    const node = pos >= 0 ? doc.nodeAt(pos) : undefined
    if (node?.type.name === 'picture') return String(node.attrs.id)
    if (node?.type.name === 'image') return `${place.parent.attrs.id} ${pos - place.start()}`
  }
  return undefined
}

function pictureWith(doc: Node, key: string): number | undefined {
  const [id, offset] = key.split(' ')
  let found: number | undefined
  doc.descendants((node, at) => {
    if (found === undefined && node.attrs.id === id) found = offset === undefined ? at : at + 1 + Number(offset)
    return found === undefined
  })
  return found
}
