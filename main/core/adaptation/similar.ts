import { mergingOf } from '../document/blockKinds.ts'
import type { IdentifiedBlock, Json } from './adaptation.ts'
import type { Content } from './identified.ts'
import { plainWords, wordsOf } from './words.ts'

/** How much of their words two contents share, from 0 to 1 (Dice's coefficient over bags of words). */
export function similarity(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (one.length + other.length)
}

/** All words of a content and of what stands inside it, whatever their marks. */
export function bagOf(content: Content): readonly string[] {
  const plain = Object.values(content.values).flatMap((value: Json) =>
    typeof value === 'string' ? plainWords(value) : [],
  )
  const written = Object.values(content.texts).flatMap((inlines) =>
    wordsOf(inlines).map((word) => {
      const { leaf }: { leaf: { text?: string; path?: string; kind: string } } = JSON.parse(word)
      return leaf.text ?? leaf.path ?? leaf.kind
    }),
  )
  return [...plain, ...written].map((word) => word.trim()).concat(content.parts.flatMap(bagOf))
}

/** What names a content by itself: a form field's name, an agenda's or a row's id. */
export function nameOf({ kind, values }: Content): string | undefined {
  const found = mergingOf(kind).name(values)
  return typeof found === 'string' ? found : undefined
}

/** Whether one may have become the other: the same kind, or kinds that have one form whatever they hold. */
export const fits = (one: IdentifiedBlock, other: Content): boolean =>
  one.kind === other.kind || mergingOf(one.kind).form(one) === mergingOf(other.kind).form(other)
