import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorNode } from '../../../document/editorNode.ts'

/** Rows of cells. */
export type Grid = readonly (readonly (readonly EditorNode[])[])[]

export const nodesOf = (tr: Transaction, blocks: readonly EditorNode[]): readonly Node[] =>
  blocks.map((block) => tr.doc.type.schema.nodeFromJSON(block))
