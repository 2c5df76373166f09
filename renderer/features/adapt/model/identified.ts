import type { IdentifiedBlock } from '../../../../main/core/adaptation/adaptation.ts'
import type { Json } from '../../../../main/core/document/content.ts'
import type { BlockKind } from '../../../../main/core/document/document.ts'
import { type EditorKind, emptyParagraph, type NodeReading } from '../../../document/editorKind.ts'
import { editorKinds } from '../../../document/editorKinds.ts'
import type { EditorNode } from '../../../document/editorNode.ts'

/** The editor's document: each node carries the id of its block or part. */
export function toEditor({ values, parts }: IdentifiedBlock): EditorNode {
  const { title = null, subtitle = null } = values
  return { type: 'doc', attrs: { title, subtitle, settled: [] }, content: toNodes(parts) }
}

/** Never empty: the cursor needs a place to stand. */
const toNodes = (parts: readonly IdentifiedBlock[]): readonly EditorNode[] =>
  parts.length === 0 ? [emptyParagraph] : parts.map((part) => kindNamed(part.kind).toNode(part, toNodes))

/** The blocks that nodes of the editor stand for; what has no id yet gets one from `newId`. */
export function fromEditor(nodes: readonly EditorNode[] = [], newId: () => string): readonly IdentifiedBlock[] {
  const reading: NodeReading = {
    identified: (node, kind, values = {}, texts = {}, parts = []) => {
      const id = node.attrs?.id
      return { id: typeof id === 'string' ? id : newId(), kind, values: given(values), texts, parts }
    },
    blocks: (inner = []) => inner.flatMap((node) => kindNamed(node.type).fromNode(node, reading) ?? []),
  }
  return reading.blocks(nodes)
}

/**
 * Title and subtitle as the editor has them; what it does not have comes from `tree`, and so does a title that was emptied: a
 * document always has one.
 */
export function valuesOf(attrs: EditorNode['attrs'] = {}, { values }: IdentifiedBlock): IdentifiedBlock['values'] {
  const { title, subtitle: _, ...others } = values
  const given = (value: unknown): string => String(value ?? '').replace(/[\n\r\0\u2028\u2029]+/g, ' ')
  const subtitle = given(attrs.subtitle)
  const own = given(attrs.title).trim() === '' ? title : given(attrs.title)
  return { ...(own === undefined ? {} : { title: own }), ...(subtitle === '' ? {} : { subtitle }), ...others }
}

const byName = new Map<string, EditorKind<BlockKind>>()
for (const [kind, known] of Object.entries(editorKinds)) {
  byName.set(kind, known as EditorKind<BlockKind>)
  byName.set(known.node.name ?? kind, known as EditorKind<BlockKind>)
}

function kindNamed(name: string): EditorKind<BlockKind> {
  const kind = byName.get(name)
  if (!kind) throw new Error(`the editor has no block "${name}"`)
  return kind
}

/** Leaves values out that are not set: the document model knows no `null`. */
const given = (values: Readonly<Record<string, unknown>>): IdentifiedBlock['values'] =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined),
  )
