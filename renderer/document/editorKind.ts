import type { ReactNode } from 'react'
import type { IdentifiedBlock } from '../../main/core/adaptation/adaptation.ts'
import type { Content, PartKind } from '../../main/core/document/content.ts'
import type { BlockKind, BlockOf, Blocks } from '../../main/core/document/document.ts'
import type { attribute, option } from '../messages/blockSettings.de.ts'
import type { EditorNode } from './editorNode.ts'

/** All that the window knows of one kind of block: how it is read and how it is edited. `editorKinds.ts` has one of each. */
export interface EditorKind<K extends BlockKind> {
  /** The block in the library, as accessible HTML. Text is text: nothing of it is ever markup. */
  readonly Read: (props: { readonly block: BlockOf<K>; readonly draw: (blocks: Blocks) => ReactNode }) => ReactNode
  readonly node: NodeShape
  /** Nodes that stand in it and nowhere else, by their name. */
  readonly parts?: Readonly<Record<string, PartShape>>
  /** The block as an editor's node, each with the id of its block or part. */
  readonly toNode: (
    block: IdentifiedBlock,
    blocks: (parts: readonly IdentifiedBlock[]) => readonly EditorNode[],
  ) => EditorNode
  /** The way back; `undefined` for what the document model does not have: an empty paragraph, list or table. */
  readonly fromNode: (node: EditorNode, reading: NodeReading) => IdentifiedBlock | undefined
  /** Set for a block that is drawn with a frame; all others are plain text to the person. */
  readonly frame?: Frame
  /** What the toolbar puts in, with something to start from; none: the toolbar does not offer it. */
  readonly make?: () => EditorNode
}

export interface NodeReading {
  /** A block or part with the id of its node, or with a new one. */
  readonly identified: (
    node: EditorNode,
    kind: PartKind,
    values?: Readonly<Record<string, unknown>>,
    texts?: Content['texts'],
    parts?: readonly IdentifiedBlock[],
  ) => IdentifiedBlock
  readonly blocks: (nodes: readonly EditorNode[] | undefined) => readonly IdentifiedBlock[]
}

/** A node of the editor's schema. */
export interface NodeShape {
  /** When it is not named like the kind. */
  readonly name?: string
  /** ProseMirror's expression for what stands inside; none: nothing does. */
  readonly content?: string
  /** What it has when nobody set it: the editor makes some by itself to fill a gap, for example when text is pasted. */
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly marks?: string
  readonly code?: boolean
  /** A part that text flows into and out of, as in a list: it is split and joined like a paragraph. */
  readonly flows?: boolean
  /** It has a name in the PDF form, and a new name begins with this. */
  readonly nameStem?: string
  /** The tag of HTML that it is drawn as, and that brings text in from outside. */
  readonly tag?: string
  /** Where a tag alone does not do. */
  readonly tags?: readonly { readonly tag: string; readonly attrs: Readonly<Record<string, unknown>> }[]
  readonly draw?: (attrs: Readonly<Record<string, unknown>>) => readonly [string, ...(object | 0)[]]
}

/** A text in each language of the window. */
export type InLanguages = Readonly<Record<'de' | 'en', string>>

export interface PartShape extends NodeShape {
  /** Its settings, when it is drawn with a frame of its own, and what that is called: `Karte {{number}}`. */
  readonly form?: readonly AttributeForm[]
  readonly numbered?: InLanguages
}

export interface Frame {
  readonly attributes: readonly AttributeForm[]
  /** What can be added to the block, and the words of the button. */
  readonly part?: { readonly make: () => EditorNode; readonly add: InLanguages }
}

/** Both are names in the tables of wording, so that each has its words. */
type AttributeName = keyof typeof attribute
type OptionName = keyof typeof option

/** What a person sets about a block or a part beside its text. */
export type AttributeForm =
  /** `facts`: the setting may hold facts. */
  | { readonly name: AttributeName; readonly input: 'text'; readonly facts?: boolean; readonly required?: boolean }
  | { readonly name: AttributeName; readonly input: 'time' | 'checkbox' | 'lines' | 'name' }
  | { readonly name: AttributeName; readonly input: 'number'; readonly min: number; readonly max: number }
  | { readonly name: AttributeName; readonly input: 'select'; readonly options: readonly OptionName[] }
  | { readonly name: AttributeName; readonly input: 'chartValues' }
  | { readonly name: 'scale'; readonly input: 'scale' }

export const inline = 'inline*'
/** Also nothing, which pasting parts of a text leaves here and there; the editor then puts an empty paragraph there. */
export const anyBlocks = 'block*'

/** Class of a text that stands alone in a part, as in a form: the Tab key reaches it, Enter goes on to the next one. */
export const textPart = 'text-part'

export const emptyParagraph: EditorNode = { type: 'paragraph' }

/** An editor's node; what is not set is `null` there. */
export function nodeOf(
  type: string,
  { id }: Pick<IdentifiedBlock, 'id'>,
  attrs: Readonly<Record<string, unknown>> = {},
  content: readonly EditorNode[] = [],
): EditorNode {
  const given = Object.entries(attrs).map(([name, value]) => [name, value ?? null])
  return { type, attrs: { ...Object.fromEntries(given), id }, ...(content.length > 0 ? { content } : {}) }
}

/** A text that a control let through as one line of the document can hold it. */
export const oneLine = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : String(value).replace(/[\n\r\0\u2028\u2029]+/g, ' ')
