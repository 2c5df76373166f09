import type { Document } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { insideOf, walkBlocks } from '../document/walk.ts'
import { type Place, type Problem, warning } from '../outcome.ts'
import type { Overflow } from '../overflow.ts'

/** The findings that say so, each once, with the line of what is meant where the document has it. */
export function tooLong(
  overflows: readonly Overflow[],
  { document, places }: { readonly document: Document; readonly places: ReadonlyMap<object, Place> },
  file: string,
): readonly Problem[] {
  const told = new Map(overflows.map((each) => [JSON.stringify([each.what, each.words]), each]))
  return [...told.values()].map(({ what, much, words }) => {
    const place = { file, ...placeOf(words, document, places) }
    // So many letters less, in steps of five.
    const letters = Math.max(5, Math.ceil((words.length * much) / 500) * 5)
    return what === 'card'
      ? warning('card-overflow', { title: words, percent: much }, place)
      : warning('text-overflow', { what, words, much, letters }, place)
  })
}

/** Where the text stands that reads so. */
function placeOf(words: string, { blocks }: Document, places: ReadonlyMap<object, Place>): Place {
  let found: Place | undefined
  if (words !== '')
    walkBlocks(blocks, (block) => {
      if (found) return
      if (insideOf(block).inlines.some((inlines) => plainText(inlines) === words)) found = places.get(block)
    })
  return found?.line === undefined ? {} : { line: found.line }
}
