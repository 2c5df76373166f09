import type { BlockKind, Inlines, PartName } from './document.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Parts of blocks that people add, edit and move on their own are contents as blocks are; so is the whole document. */
export type PartKind = BlockKind | PartName | 'document'

/** A block, or a part of one, in the one shape that all kinds share: what compares, merges and edits blocks knows no kinds. */
export interface Content {
  readonly kind: PartKind
  /** Attributes such as `level` or `minutes`, and plain texts; optional ones are left out. */
  readonly values: { readonly [name: string]: Json }
  /** Texts with marks, links and placeholders; the cells of a table's row are named by their column from 0. */
  readonly texts: { readonly [name: string]: Inlines }
  /** What stands inside, in order. */
  readonly parts: readonly Content[]
}

export function content(
  kind: PartKind,
  values: Readonly<Record<string, Json | undefined>> = {},
  texts: Content['texts'] = {},
  parts: readonly Content[] = [],
): Content {
  const given = Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return { kind, values: Object.fromEntries(given), texts, parts }
}
