import { diff3Merge, diffComm } from 'node-diff3'
import type { Inlines } from '../../document/document.ts'
import { same } from '../canonical.ts'
import { plainWords, textOf, wordsOf } from '../words.ts'
import { type Merge, merge3 } from './merge3.ts'

/** Word by word: a conflict where both sides changed the same words, or where both wrote most of the text anew. */
export const mergeInlines = (base: Inlines, mine: Inlines, theirs: Inlines): Merge<Inlines> =>
  byWords(base, mine, theirs, wordsOf, textOf)

export const mergePlain = (base: string, mine: string, theirs: string): Merge<string> =>
  byWords(base, mine, theirs, plainWords, (words) => words.join(''))

function byWords<T>(
  base: T,
  mine: T,
  theirs: T,
  split: (text: T) => string[],
  join: (words: readonly string[]) => T,
): Merge<T> {
  const whole = merge3(base, mine, theirs, same)
  if (whole.kind === 'take') return whole
  const [old, my, their] = [split(base), split(mine), split(theirs)]
  // Two sentences that share only an article with the old one would be woven into a third that nobody wrote.
  if (rewritten(old, my) && rewritten(old, their)) return whole
  const merged: string[] = []
  for (const region of diff3Merge(my, old, their, { excludeFalseConflicts: true })) {
    if (!region.ok) return whole
    merged.push(...region.ok)
  }
  return { kind: 'take', value: join(merged) }
}

/** Whether less than half of the words of the old text are still there. */
function rewritten(old: string[], now: string[]): boolean {
  const kept = diffComm(old, now).reduce((sum, part) => sum + (part.common?.length ?? 0), 0)
  return kept * 2 < old.length || kept === 0
}
