import { mergingOf } from '../../document/blockKinds.ts'
import type { Conflict, IdentifiedBlock, Json } from '../adaptation.ts'
import { same } from '../canonical.ts'
import { type Merge, merge3 } from './merge3.ts'
import { mergeInlines, mergePlain } from './mergeWords.ts'

type Own = Pick<IdentifiedBlock, 'kind' | 'values' | 'texts'>

/** What a block says itself, without what stands inside. */
const own = ({ kind, values, texts }: Own): Own => ({ kind, values, texts })

/**
 * Merges a block field by field, its texts word by word. Where both sides changed the same, mine stays and a conflict says so.
 * When one side gave the block another form that the other side's changes do not fit, the whole block is the conflict.
 */
export function mergeContent(
  base: IdentifiedBlock | undefined,
  mine: IdentifiedBlock,
  theirs: IdentifiedBlock,
): { readonly content: Own; readonly conflicts: readonly Conflict[] } {
  const { id } = mine
  const old: Own = base ?? { kind: mine.kind, values: {}, texts: {} }
  const whole = merge3<Own>(old, own(mine), own(theirs), (one, other) => same(own(one), own(other)))
  if (whole.kind === 'take') return { content: own(whole.value), conflicts: [] }
  const retyped =
    mine.values.kind !== theirs.values.kind && ![mine, theirs].some((side) => side.values.kind === old.values.kind)
  if (form(mine) !== form(theirs) || (mine.kind === 'field' && retyped)) {
    return { content: own(mine), conflicts: [{ kind: 'block', id, ...(base ? { base } : {}), mine, theirs }] }
  }
  const conflicts: Conflict[] = []
  const values = fields(old.values, mine.values, theirs.values, mergeValues, (field, sides) =>
    conflicts.push({ kind: 'value', id, field, ...sides }),
  )
  const texts = fields(
    old.texts,
    mine.texts,
    theirs.texts,
    (one, two, three) => mergeInlines(one ?? [], two ?? [], three ?? []),
    (field, sides) => conflicts.push({ kind: 'text', id, field, ...sides }),
  )
  const kind = merge3(old.kind, mine.kind, theirs.kind, same)
  return { content: { kind: kind.kind === 'take' ? kind.value : mine.kind, values, texts }, conflicts }
}

/** Blocks of the same form have the same fields: a paragraph may become a heading, a table has a number of columns. */
export const form = (block: IdentifiedBlock): string => mergingOf(block.kind).form(block)

const mergeValues = (
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Merge<Json | undefined> =>
  typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string'
    ? mergePlain(base, mine, theirs)
    : merge3(base, mine, theirs, same)

interface Sides<T> {
  readonly base?: T
  readonly mine?: T
  readonly theirs?: T
}

function fields<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  merge: (base: T | undefined, mine: T | undefined, theirs: T | undefined) => Merge<T | undefined>,
  refuse: (field: string, sides: Sides<T>) => void,
): Readonly<Record<string, T>> {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])]
  const merged: [string, T][] = []
  for (const name of names) {
    const result = merge(base[name], mine[name], theirs[name])
    const value = result.kind === 'take' ? result.value : mine[name]
    if (value !== undefined) merged.push([name, value])
    if (result.kind === 'take') continue
    const sides = { base: base[name], mine: mine[name], theirs: theirs[name] }
    const given = Object.entries(sides).filter(([, side]) => side !== undefined)
    refuse(name, Object.fromEntries(given) as Sides<T>)
  }
  return Object.fromEntries(merged)
}
