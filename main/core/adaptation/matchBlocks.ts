import { diffComm } from 'node-diff3'
import type { IdentifiedBlock } from './adaptation.ts'
import { contentKey } from './canonical.ts'
import type { Content } from './identified.ts'
import { bagOf, fits, nameOf, similarity } from './similar.ts'

/** Half of the words must be the same for two blocks to be one, unless nothing else can have taken the place. */
const alike = 0.5
/** Larger gaps are matched in order only where texts are the same: comparing each with each would take long. */
const gapLimit = 4000

/**
 * Carries the ids of a document over to a changed one: the same text first, then names, then the most similar between
 * matched neighbours; what was moved keeps its id when its text is the same. The rest gets ids from `newId`, which must not stand in `known`.
 */
export function matchBlocks(known: IdentifiedBlock, changed: Content, newId: () => string): IdentifiedBlock {
  const pairs = new Map<Content, IdentifiedBlock>()
  const taken = new Set<IdentifiedBlock>()
  const pair = (old: IdentifiedBlock, now: Content): void => {
    pairs.set(now, old)
    taken.add(old)
    matchParts(old, now)
  }
  const free = (old: IdentifiedBlock): boolean => !taken.has(old)
  const unpaired = (now: Content): boolean => !pairs.has(now)

  function matchParts(old: IdentifiedBlock, now: Content): void {
    for (const [left, right] of runs(old.parts, now.parts)) pair(left, right)
    pairBy(old.parts.filter(free), now.parts.filter(unpaired), contentKey)
    pairBy(old.parts.filter(free), now.parts.filter(unpaired), nameOf)
    for (const [lefts, rights] of gaps(old.parts, now.parts)) matchGap(lefts, rights)
  }
  /** The first of each kind and key with the first: each is looked at once, however many there are. */
  function pairBy(
    olds: readonly IdentifiedBlock[],
    nows: readonly Content[],
    key: (content: Content) => string | undefined,
  ): void {
    const waiting = inLines(olds, key)
    for (const now of nows) {
      const old = waiting(now)
      if (old) pair(old, now)
    }
  }
  /** Stretches of unmatched parts between neighbours that match each other. */
  function gaps(olds: readonly IdentifiedBlock[], nows: readonly Content[]): [IdentifiedBlock[], Content[]][] {
    const found: [IdentifiedBlock[], Content[]][] = []
    let [at, lefts, rights]: [number, IdentifiedBlock[], Content[]] = [0, [], []]
    const close = (): void => {
      if (lefts.length > 0 && rights.length > 0) found.push([lefts, rights])
      ;[lefts, rights] = [[], []]
    }
    for (const now of nows) {
      const match = pairs.get(now)
      const position = match ? olds.indexOf(match, at) : -1
      if (!match) rights.push(now)
      else if (position >= 0) {
        lefts.push(...olds.slice(at, position).filter(free))
        close()
        at = position + 1
      }
    }
    lefts.push(...olds.slice(at).filter(free))
    close()
    return found
  }
  function matchGap(lefts: readonly IdentifiedBlock[], rights: readonly Content[]): void {
    const [left, right] = [lefts[0], rights[0]]
    if (left && right && lefts.length === 1 && rights.length === 1) {
      if (fits(left, right)) pair(left, right)
    } else if (lefts.length * rights.length <= gapLimit) {
      for (const [one, other] of mostSimilar(lefts, rights)) pair(one, other)
    }
  }

  pair(known, changed)
  // Moved into another block, or out of one.
  const rest: IdentifiedBlock[] = []
  walk(known, (old) => {
    if (free(old) && bagOf(old).length > 1) rest.push(old)
  })
  const next = inLines(rest, contentKey, free)
  walk(changed, (now) => {
    const old = unpaired(now) ? next(now) : undefined
    if (old) pair(old, now)
  })
  const give = (now: Content): IdentifiedBlock => ({
    id: pairs.get(now)?.id ?? newId(),
    kind: now.kind,
    values: now.values,
    texts: now.texts,
    parts: now.parts.map(give),
  })
  return give(changed)
}

/** Those of one kind and key wait in a line; the answer takes the first that is still `free`. */
function inLines(
  olds: readonly IdentifiedBlock[],
  key: (content: Content) => string | undefined,
  free: (old: IdentifiedBlock) => boolean = () => true,
): (now: Content) => IdentifiedBlock | undefined {
  const keyOf = (content: Content): string | undefined => {
    const own = key(content)
    return own === undefined ? undefined : `${content.kind} ${own}`
  }
  const lines = new Map<string, IdentifiedBlock[]>()
  for (const old of olds) {
    const own = keyOf(old)
    const line = own === undefined ? undefined : lines.get(own)
    if (line) line.push(old)
    else if (own !== undefined) lines.set(own, [old])
  }
  for (const line of lines.values()) line.reverse()
  return (now) => {
    const own = keyOf(now)
    const line = own === undefined ? undefined : lines.get(own)
    let old = line?.pop()
    while (old && !free(old)) old = line?.pop()
    return old
  }
}

/** Parts with the same content in the same order. */
function runs(
  olds: readonly IdentifiedBlock[],
  nows: readonly Content[],
): readonly (readonly [IdentifiedBlock, Content])[] {
  const found: [IdentifiedBlock, Content][] = []
  let [left, right] = [0, 0]
  for (const part of diffComm(olds.map(contentKey), nows.map(contentKey))) {
    for (const _ of part.common ?? []) {
      const [old, now] = [olds[left++], nows[right++]]
      if (old && now) found.push([old, now])
    }
    left += part.buffer1?.length ?? 0
    right += part.buffer2?.length ?? 0
  }
  return found
}

/** Pairs in order with the greatest sum of similarities (the recurrence of Needleman and Wunsch). */
function mostSimilar(
  lefts: readonly IdentifiedBlock[],
  rights: readonly Content[],
): readonly (readonly [IdentifiedBlock, Content])[] {
  const [bags, others] = [lefts.map(bagOf), rights.map(bagOf)]
  const score = (row: number, column: number): number => {
    const [left, right] = [lefts[row], rights[column]]
    if (!left || !right || !fits(left, right)) return 0
    const value = similarity(bags[row] ?? [], others[column] ?? [])
    return value >= alike ? value : 0
  }
  const best: number[][] = [rights.map(() => 0).concat(0)]
  const scores = lefts.map((_, row) => rights.map((__, column) => score(row, column)))
  for (const [row, line] of scores.entries()) {
    const next = [0]
    for (const [column, value] of line.entries())
      next.push(Math.max(best[row]?.[column + 1] ?? 0, next[column] ?? 0, (best[row]?.[column] ?? 0) + value))
    best.push(next)
  }
  const found: [IdentifiedBlock, Content][] = []
  let [row, column] = [lefts.length, rights.length]
  while (row > 0 && column > 0) {
    const [here, value] = [best[row]?.[column] ?? 0, scores[row - 1]?.[column - 1] ?? 0]
    const [left, right] = [lefts[row - 1], rights[column - 1]]
    if (here === best[row - 1]?.[column]) row -= 1
    else if (here === best[row]?.[column - 1]) column -= 1
    else {
      if (value > 0 && left && right) found.unshift([left, right])
      row -= 1
      column -= 1
    }
  }
  return found
}

function walk<T extends Content>(content: T, visit: (content: T) => void): void {
  visit(content)
  for (const part of content.parts) walk(part as T, visit)
}
