import type { IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import { type Content, contentOf, documentOf } from '../../../../main/core/adaptation/identified.ts'
import type { FrontMatter } from '../../../../main/core/document/document.ts'
import { nodesToBlocks, nodeToBlock } from './blocksFromEditor.ts'
import { blocksToNodes } from './blocksToEditor.ts'
import type { EditorNode } from './editorNode.ts'

/** The editor's document: each node carries the id of its block or part. */
export function toEditor(tree: IdentifiedBlock, front: FrontMatter): EditorNode {
  const nodes = blocksToNodes(documentOf(tree, front).blocks)
  const { title = null, subtitle = null } = tree.values
  return {
    type: 'doc',
    attrs: { title, subtitle, settled: [] },
    content: nodes.map((node, index) => withIds(node, tree.parts[index])),
  }
}

function withIds(node: EditorNode, block: IdentifiedBlock | undefined): EditorNode {
  if (!block) return node
  const children = partNodes(node)
  const given = new Map(children.map((child, index) => [child, withIds(child, block.parts[index])]))
  return {
    ...node,
    attrs: {
      ...node.attrs,
      id: block.id,
      ...(node.type === 'chart' ? { rowIds: block.parts.map(({ id }) => id) } : {}),
    },
    ...(node.content ? { content: node.content.map((child) => given.get(child) ?? child) } : {}),
  }
}

/**
 * What the editor holds, with its ids; what has none yet gets one from `newId`. What the editor does not have comes from
 * `tree`, and so does a title that was emptied: a document always has one.
 */
export function fromEditor(doc: EditorNode, tree: IdentifiedBlock, newId: () => string): IdentifiedBlock {
  return { ...tree, values: valuesOf(doc.attrs, tree), parts: partsOf(doc, newId) }
}

export function valuesOf(attrs: EditorNode['attrs'] = {}, { values }: IdentifiedBlock): IdentifiedBlock['values'] {
  const { title, subtitle: _, ...others } = values
  const given = (value: unknown): string => String(value ?? '').replace(/[\n\r\0\u2028\u2029]+/g, ' ')
  const subtitle = given(attrs.subtitle)
  const own = given(attrs.title).trim() === '' ? title : given(attrs.title)
  return { ...(own === undefined ? {} : { title: own }), ...(subtitle === '' ? {} : { subtitle }), ...others }
}

/** The blocks of an editor's document. */
export function partsOf(doc: EditorNode, newId: () => string): readonly IdentifiedBlock[] {
  const content = contentOf({ front: { title: '' } as FrontMatter, blocks: nodesToBlocks(doc.content) })
  return identified(doc, content.parts, newId)
}

function identified(node: EditorNode, parts: readonly Content[], newId: () => string): readonly IdentifiedBlock[] {
  const children = node.type === 'doc' ? (node.content ?? []).filter(isBlock) : partNodes(node)
  const rows = (node.attrs?.rowIds ?? []) as readonly string[]
  return parts.map((part, index) => {
    const child = children[index]
    const id = child ? child.attrs?.id : rows[index]
    return {
      ...part,
      id: typeof id === 'string' ? id : newId(),
      parts: child
        ? identified(child, part.parts, newId)
        : part.parts.map((inner) => ({ ...inner, id: newId(), parts: [] })),
    }
  })
}

/** The children that are blocks or parts of their own; a table's first row is its header and belongs to the table. */
function partNodes({ type, content = [] }: EditorNode): readonly EditorNode[] {
  if (type === 'table') return content.slice(1)
  if (withParts.has(type)) return content
  return withBlocks.has(type) ? content.filter(isBlock) : []
}

const withParts = new Set(['list', 'cards', 'columns', 'canvas', 'fields', 'agenda', 'signature'])
const withBlocks = new Set(['quote', 'note', 'listItem', 'card', 'column', 'canvasCell'])

/** The empty paragraph that gives the cursor a place is none. */
const isBlock = (node: EditorNode): boolean => nodeToBlock(node) !== undefined
