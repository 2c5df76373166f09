import type { Extensions } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { blockNodes, inlineNodes, partNodes, schemaExtensions } from '../model/schema.ts'
import { BlockView } from './BlockView.tsx'
import { type BehaviourOptions, behaviour } from './behaviour.ts'
import { blockForms, partForms } from './blockForms.ts'
import { ImageView, PlaceholderView } from './inlineViews.tsx'
import { PartView } from './PartView.tsx'

/** The schema with what a person sees and does. */
export function editorExtensions(options: BehaviourOptions): Extensions {
  const views = new Map<string, Parameters<typeof ReactNodeViewRenderer>[0]>([
    ...Object.keys(blockForms).map((name) => [name, BlockView] as const),
    ...Object.keys(partForms).map((name) => [name, PartView] as const),
    [inlineNodes.placeholder.name, PlaceholderView],
    [inlineNodes.image.name, ImageView],
  ])
  const nodes = { ...blockNodes, ...partNodes, ...inlineNodes }
  const seen = Object.values(nodes).flatMap((node) => {
    const view = views.get(node.name)
    return view ? [node.extend({ addNodeView: () => ReactNodeViewRenderer(view) })] : []
  })
  const replaced = new Set(seen.map((node) => node.name))
  return [
    ...schemaExtensions.filter((extension) => !replaced.has(extension.name)),
    ...seen,
    behaviour.configure(options),
  ]
}
