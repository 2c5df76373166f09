import { diffComm } from 'node-diff3'
import type { Inlines } from '../document/document.ts'
import type { IdentifiedBlock, Json, PartKind } from './adaptation.ts'
import { index, same } from './canonical.ts'
import { textOf, wordsOf } from './words.ts'

/** A stretch of a text that both have, or only the old or the new one. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly inlines: Inlines
}
/** One block in the new order; a removed one behind what stood before it. `block` is the kind of block. */
export type BlockChange =
  | {
      readonly kind: 'same' | 'added' | 'removed'
      readonly id: string
      readonly block: PartKind
      readonly moved: boolean
      /** Its own texts; with those of its parts for a block that only moved, whose parts are no changes. */
      readonly texts: Readonly<Record<string, readonly WordChange[]>>
    }
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly block: PartKind
      readonly moved: boolean
      readonly texts: Readonly<Record<string, readonly WordChange[]>>
      readonly values: Readonly<Record<string, { readonly old?: Json; readonly now?: Json }>>
    }

/** Every block of two states of a document, each told by itself: changes inside a block are those of its parts. */
export function compareBlocks(old: IdentifiedBlock, now: IdentifiedBlock): readonly BlockChange[] {
  const [before, after] = [index(old), index(now)]
  const changes: BlockChange[] = []
  const gone = (block: IdentifiedBlock): void => {
    if (after.has(block.id)) return
    changes.push(wholly('removed', block))
    for (const part of block.parts) gone(part)
  }
  const walk = (block: IdentifiedBlock, moved: boolean): void => {
    const known = before.get(block.id)?.block
    changes.push(known ? change(known, block, moved) : wholly('added', block))
    const [olds, nows] = [(known?.parts ?? []).map(({ id }) => id), block.parts.map(({ id }) => id)]
    const stayed = diffComm(
      olds.filter((id) => nows.includes(id)),
      nows.filter((id) => olds.includes(id)),
    ).flatMap((part) => part.common ?? [])
    const parts = new Map((known?.parts ?? []).map((part) => [part.id, part]))
    let at = 0
    const goneUntil = (end: number): void => {
      for (const id of olds.slice(at, end)) {
        const part = parts.get(id)
        if (part) gone(part)
      }
      at = Math.max(at, end)
    }
    for (const part of block.parts) {
      const stays = stayed.includes(part.id)
      if (stays) goneUntil(olds.indexOf(part.id))
      walk(part, before.has(part.id) && !stays)
    }
    goneUntil(olds.length)
  }
  walk(now, false)
  return changes
}

const wholly = (
  kind: 'same' | 'added' | 'removed',
  { id, kind: block, texts }: IdentifiedBlock,
  moved = false,
): BlockChange => ({
  kind,
  id,
  block,
  moved,
  texts: Object.fromEntries(Object.entries(texts).map(([name, inlines]) => [name, [{ kind, inlines }]])),
})

/** For what moved: every text in it. */
function allTexts({ id, texts, parts }: IdentifiedBlock): IdentifiedBlock['texts'] {
  const own = Object.entries(texts).map(([name, inlines]) => [`${id} ${name}`, inlines])
  return Object.assign(Object.fromEntries(own), ...parts.map(allTexts))
}

function change(old: IdentifiedBlock, now: IdentifiedBlock, moved: boolean): BlockChange {
  const { id, kind } = now
  const own = ({ kind, values, texts }: IdentifiedBlock) => [kind, values, texts]
  if (same(own(old), own(now))) return wholly('same', moved ? { ...now, texts: allTexts(now) } : now, moved)
  const names = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const texts = names(old.texts, now.texts)
    .filter((name) => !same(old.texts[name], now.texts[name]))
    .map((name) => [name, compareWords(old.texts[name] ?? [], now.texts[name] ?? [])])
  const values = names(old.values, now.values)
    .filter((name) => !same(old.values[name], now.values[name]))
    .map((name) => [
      name,
      {
        ...(name in old.values ? { old: old.values[name] } : {}),
        ...(name in now.values ? { now: now.values[name] } : {}),
      },
    ])
  return {
    kind: 'changed',
    id,
    block: kind,
    moved,
    texts: Object.fromEntries(texts),
    values: Object.fromEntries(values),
  }
}

function compareWords(old: Inlines, now: Inlines): readonly WordChange[] {
  return diffComm(wordsOf(old), wordsOf(now)).flatMap((part): WordChange[] => {
    if (part.common) return [{ kind: 'same', inlines: textOf(part.common) }]
    const removed: WordChange = { kind: 'removed', inlines: textOf(part.buffer1) }
    const added: WordChange = { kind: 'added', inlines: textOf(part.buffer2) }
    return [removed, added].filter(({ inlines }) => inlines.length > 0)
  })
}
