import type { Block, Document, Inlines } from '../document/document.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Parts of blocks that people add, edit and move on their own carry an id as blocks do. */
export type PartKind =
  | Block['kind']
  | 'document'
  | 'item'
  | 'table-row'
  | 'agenda-row'
  | 'chart-row'
  | 'card'
  | 'column'
  | 'cell'
  | 'field'
  | 'label'

/**
 * A block, or a part of one, with its id: the form in which local changes are kept, merged and edited.
 * An editor's node maps onto it: type = kind, attributes = id and values, content = texts and parts.
 * The whole document is one too, of kind `document`, with its title, subtitle and summary as values.
 */
export interface IdentifiedBlock {
  /** Unique within the document. */
  readonly id: string
  readonly kind: PartKind
  /** Attributes such as `level` or `minutes`, and plain texts; optional ones are left out. */
  readonly values: { readonly [name: string]: Json }
  /** Texts with marks, links and placeholders; the cells of a table's row are named by their column from 0. */
  readonly texts: { readonly [name: string]: Inlines }
  /** What stands inside, in order. */
  readonly parts: readonly IdentifiedBlock[]
}

/** The local change of one document. What differs from the template follows from `base` and `local`. */
export interface Adaptation {
  /** Version of the package that the blocks of `base` come from. */
  readonly version: string
  readonly base: IdentifiedBlock
  /** Blocks that stand unchanged in `base` are named by their id alone. */
  readonly local: CompactBlock
  /** What a merge left for a person to settle; until then `local` holds the person's own text there. */
  readonly conflicts: readonly Conflict[]
}
export type CompactBlock = string | (Omit<IdentifiedBlock, 'parts'> & { readonly parts: readonly CompactBlock[] })

/** What both sides changed at the same place. `id` is the block; a missing side has no such block or value. */
export type Conflict =
  | {
      readonly kind: 'text'
      readonly id: string
      readonly field: string
      readonly base?: Inlines
      readonly mine?: Inlines
      readonly theirs?: Inlines
    }
  | {
      readonly kind: 'value'
      readonly id: string
      readonly field: string
      readonly base?: Json
      readonly mine?: Json
      readonly theirs?: Json
    }
  /** One side removed or rebuilt what the other changed. */
  | {
      readonly kind: 'block'
      readonly id: string
      readonly base?: IdentifiedBlock
      readonly mine?: IdentifiedBlock
      readonly theirs?: IdentifiedBlock
    }
  /** Ids of what stands inside the block `id`, in order. */
  | {
      readonly kind: 'order'
      readonly id: string
      readonly base: readonly string[]
      readonly mine: readonly string[]
      readonly theirs: readonly string[]
    }

/** A template as an adaptation meets it. */
export interface Template {
  readonly version: string
  readonly document: Document
  readonly blocks: IdentifiedBlock
}
