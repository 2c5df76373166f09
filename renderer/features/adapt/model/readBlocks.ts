import type { Node } from '@tiptap/pm/model'
import type { IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { canonical } from '../../../../main/core/adaptation/canonical.ts'
import type { EditorNode } from '../../../document/editorNode.ts'
import { fromEditor, valuesOf } from './identified.ts'

/**
 * Reads the editor's document again after every key stroke: only the block that was changed is read anew, and a block that
 * says what it said at the beginning is the one from the beginning, whatever the editor makes of nested marks.
 */
export function createReader(first: Node, tree: IdentifiedBlock, newId: () => string): (doc: Node) => IdentifiedBlock {
  const originals = new Map<
    unknown,
    { readonly node: Node; readonly block: IdentifiedBlock; key?: string | undefined }
  >()
  const known = new WeakMap<Node, readonly IdentifiedBlock[]>()
  const blocks = new Map(tree.parts.map((block) => [block.id, block]))
  first.forEach((node) => {
    const block = blocks.get(node.attrs.id)
    if (block) originals.set(block.id, { node, block })
  })
  const convert = (node: Node): readonly IdentifiedBlock[] => fromEditor([node.toJSON() as EditorNode], newId)
  const read = (node: Node): readonly IdentifiedBlock[] => {
    const original = originals.get(node.attrs.id)
    if (original?.node === node) return [original.block]
    const parts = convert(node)
    if (!original) return parts
    original.key ??= canonical(convert(original.node))
    return canonical(parts) === original.key ? [original.block] : parts
  }
  return (doc) => {
    const parts: IdentifiedBlock[] = []
    doc.forEach((node) => {
      const now = known.get(node) ?? read(node)
      known.set(node, now)
      parts.push(...now)
    })
    return { ...tree, values: valuesOf(doc.attrs, tree), parts }
  }
}
