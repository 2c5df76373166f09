import type { Content, Json, PartKind } from '../document/content.ts'
import type { Document, Inlines } from '../document/document.ts'

export type { Json, PartKind }

/**
 * A block, or a part of one, with its id: the form in which local changes are kept, merged and edited.
 * The whole document is one too, of kind `document`, with its title, subtitle and summary as values.
 */
export interface IdentifiedBlock extends Content {
  /** Unique within the document. */
  readonly id: string
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
