import type { Block, Blocks, Inlines } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { insideOf } from '../document/walk.ts'
import { mostCards, mostLetters, mostParts } from '../limits.ts'
import { error, type Place, type Problem } from '../outcome.ts'

/** What a document has with every copy of it; `cards`: of the block that has the most. */
interface Size {
  readonly parts: number
  readonly letters: number
  readonly cards: number
}

/**
 * What would be too much with every person in it, counted before it is made: a list of thousands multiplies all that is repeated
 * for each of them. `readers`: copies of the document; `cards`: copies of what is repeated for each person.
 */
export function tooMuchFilled(blocks: Blocks, readers: number, cards: number, place: Place): readonly Problem[] {
  const size = sizeOf(blocks, cards)
  const much = (what: 'parts' | 'letters' | 'cards', count: number, most: number): readonly Problem[] =>
    count > most ? [error('too-many', { what, count, most }, place)] : []
  return [
    ...much('parts', size.parts * readers, mostParts),
    ...much('letters', size.letters * readers, mostLetters),
    ...much('cards', size.cards, mostCards),
  ].slice(0, 1)
}

/** The values that stand in the document, all together. */
export const tooManyLetters = (count: number, place: Place): readonly Problem[] =>
  count > mostLetters ? [error('too-many', { what: 'letters', count, most: mostLetters }, place)] : []

const sizeOf = (blocks: Blocks, copies: number): Size => sum(blocks.map((block) => sizeOfBlock(block, copies)))

function sizeOfBlock(block: Block, copies: number): Size {
  const { inlines, templates, texts, blocks } = insideOf(block)
  const letters =
    [...templates, ...texts].reduce((count, text) => count + text.length, 0) +
    inlines.reduce((count, each) => count + lettersOf(each), 0)
  const inside = sum(blocks.map((each) => sizeOf(each, copies)))
  const times = block.kind === 'cards' && block.each !== undefined ? copies : 1
  return {
    parts: 1 + inlines.length + inside.parts * times,
    letters: letters + inside.letters * times,
    cards: Math.max(inside.cards, block.kind === 'cards' ? block.cards.length * times : 0),
  }
}

const lettersOf = (inlines: Inlines): number => plainText(inlines, { placeholder: () => ' '.repeat(20) }).length

const sum = (sizes: readonly Size[]): Size =>
  sizes.reduce(
    (all, each) => ({
      parts: all.parts + each.parts,
      letters: all.letters + each.letters,
      cards: Math.max(all.cards, each.cards),
    }),
    { parts: 0, letters: 0, cards: 0 },
  )
