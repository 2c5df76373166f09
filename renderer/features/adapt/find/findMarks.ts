import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { TextQuery } from '../../../../main/core/document/findText.ts'
import { dispatchAlone } from '../editor/history.ts'
import { type Hit, hitFinder, replaceHits } from './hits.ts'

/** What is looked for in the text, and where it was found. */
export interface Finding {
  readonly query: TextQuery
  readonly hits: readonly Hit[]
  /** The number of the hit that a person is at; -1: none. */
  readonly current: number
}
interface Kept extends Finding {
  readonly find: (doc: Node) => readonly Hit[]
}

const key = new PluginKey<Kept | undefined>('find')

/** Marks in the text what is looked for, and keeps it true while somebody types. */
export const findMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Kept | undefined>({
      key,
      state: {
        init: () => undefined,
        apply(tr, kept) {
          const set: { readonly kept: Kept | undefined } | undefined = tr.getMeta(key)
          if (set) return set.kept
          if (!kept || !tr.docChanged) return kept
          const hits = kept.find(tr.doc)
          return { ...kept, hits, current: Math.min(kept.current, hits.length - 1) }
        },
      },
      props: {
        decorations: (state) => {
          const kept = key.getState(state)
          return kept ? drawn(state.doc, kept) : null
        },
      },
    }),
  ],
})

export const findingIn = (state: EditorState): Finding | undefined => key.getState(state)

/** Looks for `query`, from the cursor on; without one nothing is looked for any more. */
export function lookFor({ view }: Editor, query: TextQuery | undefined): void {
  const { state } = view
  if (!query) {
    if (findingIn(state)) view.dispatch(state.tr.setMeta(key, { kept: undefined }))
    return
  }
  const find = hitFinder(query)
  const hits = find(state.doc)
  const behind = hits.findIndex((hit) => placeOf(hit) >= state.selection.from)
  const current = hits.length === 0 ? -1 : Math.max(0, behind)
  show(view, { query, hits, current, find })
}

/** On to the next hit, or back; behind the last one comes the first. Gives whether it went round. */
export function step({ view }: Editor, by: -1 | 1): boolean {
  const kept = key.getState(view.state)
  if (!kept || kept.hits.length === 0) return false
  const next = kept.current + by
  const current = (next + kept.hits.length) % kept.hits.length
  show(view, { ...kept, current })
  return current !== next
}

/** Replaces the hit that a person is at, and goes on to the next; or all of them, which is one step of undo. Gives how many. */
export function replaceHere(editor: Editor, by: string, all: boolean): number {
  const { view } = editor
  const kept = key.getState(view.state)
  const one = kept?.hits[kept.current]
  const hits = all ? (kept?.hits ?? []) : one ? [one] : []
  if (!kept || hits.length === 0) return 0
  const tr = replaceHits(view.state.tr, kept.query, hits, by)
  const [first] = hits
  const end = first?.kind === 'text' ? first.from + by.length : undefined
  if (tr.docChanged) dispatchAlone(editor, tr)
  const after = key.getState(view.state)
  if (!after || all) return hits.length
  // What was put in may have in it what is looked for: that is behind us.
  const next = after.hits.findIndex((hit) => placeOf(hit) >= (end ?? placeOf(first as Hit) + 1))
  if (after.hits.length > 0) show(view, { ...after, current: Math.max(0, next) })
  return 1
}

/** Puts the cursor where the hit is, whose text is selected. */
function show(view: Editor['view'], kept: Kept): void {
  const { state } = view
  const tr: Transaction = state.tr.setMeta(key, { kept })
  const hit = kept.hits[kept.current]
  if (hit?.kind === 'text') tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to))
  view.dispatch(tr)
  if (hit) elementOf(view, hit)?.scrollIntoView({ block: 'center' })
}

function elementOf(view: Editor['view'], hit: Hit): Element | null {
  if (hit.kind === 'text') {
    const { node } = view.domAtPos(hit.from)
    return node instanceof Element ? node : node.parentElement
  }
  if (hit.at < 0) return document.querySelector('.title-fields')
  const dom = view.nodeDOM(hit.at)
  return dom instanceof Element ? dom : null
}

const placeOf = (hit: Hit): number => (hit.kind === 'text' ? hit.from : hit.at)

/** Of more hits than anybody looks at the first ones alone are coloured, and the one that a person is at. */
const mostDrawn = 1000

function drawn(doc: Node, { hits, current }: Kept): DecorationSet {
  const marks = hits.flatMap((hit, at): readonly Decoration[] => {
    if (at >= mostDrawn && at !== current) return []
    const name = at === current ? 'find-hit find-current' : 'find-hit'
    if (hit.kind === 'text') return [Decoration.inline(hit.from, hit.to, { class: name })]
    const node = hit.at < 0 ? null : doc.nodeAt(hit.at)
    return node ? [Decoration.node(hit.at, hit.at + node.nodeSize, { class: name })] : []
  })
  return DecorationSet.create(doc, marks)
}
