import type { Extensions } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { findMarks } from '../find/findMarks.ts'
import { blockNodes, inlineNodes, partNodes, schemaExtensions } from '../model/schema.ts'
import { BlockView } from './BlockView.tsx'
import { type BehaviourOptions, behaviour } from './behaviour.ts'
import { blockForms, partForms } from './blockForms.ts'
import { type ClipboardOptions, clipboard } from './clipboard.ts'
import { ImageView } from './ImageView.tsx'
import { PlaceholderView } from './inlineViews.tsx'
import { itemView } from './listItem.ts'
import { PartView } from './PartView.tsx'
import { TableView } from './TableView.tsx'
import { typing } from './typing/typing.ts'

interface Options extends BehaviourOptions, ClipboardOptions {
  /** Name of the box of a task. */
  readonly box: () => string
}

/** The schema with what a person sees and does. */
export function editorExtensions({ box, refuse, tell, copyFacts, addPicture, ...options }: Options): Extensions {
  const views = new Map<string, () => ReturnType<typeof ReactNodeViewRenderer>>([
    ...Object.keys(blockForms).map((name) => [name, () => ReactNodeViewRenderer(BlockView)] as const),
    ...Object.keys(partForms).map((name) => [name, () => ReactNodeViewRenderer(PartView)] as const),
    ['table', () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' })],
    ['listItem', () => itemView(() => ({ box: box() })) as unknown as ReturnType<typeof ReactNodeViewRenderer>],
    [inlineNodes.placeholder.name, () => ReactNodeViewRenderer(PlaceholderView)],
    [inlineNodes.image.name, () => ReactNodeViewRenderer(ImageView)],
  ])
  const nodes = [...blockNodes, ...partNodes, ...Object.values(inlineNodes)]
  const seen = nodes.flatMap((node) => {
    const view = views.get(node.name)
    return view ? [node.extend({ addNodeView: view })] : []
  })
  const replaced = new Set(seen.map((node) => node.name))
  return [
    ...schemaExtensions.filter((extension) => !replaced.has(extension.name)),
    ...seen,
    typing,
    findMarks,
    behaviour.configure(options),
    clipboard.configure({ refuse, tell, copyFacts, addPicture }),
  ]
}
