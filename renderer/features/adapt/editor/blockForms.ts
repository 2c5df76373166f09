import { type AttributeForm, type Frame, inline } from '../../../document/editorKind.ts'
import { editorKinds } from '../../../document/editorKinds.ts'
import type { EditorNode } from '../../../document/editorNode.ts'

/** What the editor's nodes have of their kinds, by the name of the node. */
const kinds = Object.entries(editorKinds)

/** Blocks that are drawn with a frame; all others are plain text to the person. */
export const blockForms: Readonly<Record<string, Frame>> = Object.fromEntries(
  kinds.flatMap(([name, { frame }]) => (frame ? [[name, frame]] : [])),
)

const parts = kinds.flatMap(([, { parts = {} }]) => Object.entries(parts))
const blocks = kinds.map(([kind, { node }]) => [node.name ?? kind, node] as const)

export const partForms: Readonly<Record<string, readonly AttributeForm[]>> = Object.fromEntries(
  parts.flatMap(([name, { form }]) => (form ? [[name, form]] : [])),
)

/** Parts that stand directly in their block and are moved one by one. */
export const movableParts: ReadonlySet<string> = new Set(
  parts.map(([name]) => name).filter((name) => blocks.some(([, { content }]) => content === `${name}*`)),
)

/** Text that stands alone in a part: Enter goes on to the next one, as in a form. */
export const textParts: ReadonlySet<string> = new Set(
  parts.flatMap(([name, { content }]) => (content === inline ? [name] : [])),
)

/** What has a name in the PDF form, and what a new name begins with. */
export const nameStems: ReadonlyMap<string, string> = new Map(
  [...blocks, ...parts].flatMap(([name, { nameStem }]) => (nameStem === undefined ? [] : [[name, nameStem] as const])),
)

/** Blocks that the toolbar offers, each with something to start from; a picture comes from the kit. */
export const newBlocks: Readonly<Record<string, () => EditorNode>> = Object.fromEntries(
  kinds.flatMap(([name, { make }]) => (make ? [[name, make]] : [])),
)
