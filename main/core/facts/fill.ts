import type { Blocks, Document, FrontMatter } from '../document/document.ts'
import type { Place, Problem } from '../outcome.ts'
import type { Facts } from './facts.ts'
import { fillBlocks, readersOf } from './fillBlocks.ts'
import { tooManyLetters, tooMuchFilled } from './filledSize.ts'
import { resolver } from './resolve.ts'
import { usesPerson } from './usesPerson.ts'
import { valuesOf } from './values.ts'

export type { Facts } from './facts.ts'

/**
 * The document with all facts in place. What the facts do not hold stays a placeholder node and is listed in
 * `missing`, each place once; `places` tells where in the source each filled node stands. A document for one person at a time is repeated for every person, apart by page breaks.
 */
export const fill = (
  parsed: { readonly document: Document; readonly places: ReadonlyMap<object, Place> },
  facts: Facts,
  { file }: { readonly file: string },
): Filled => filled(parsed, facts, { file, forOne: false })

/**
 * Paths of the placeholders that the facts do not hold, each once, as `fill` would tell. A path has a value for every person of a
 * list or for none, so one person stands for all, however many they are.
 */
export function missingPaths(document: Document, facts: Facts): readonly string[] {
  const { missing } = filled({ document, places: new Map() }, facts, { file: document.front.id, forOne: true })
  return [...new Set(missing.flatMap(({ code, facts }) => (code === 'placeholder-unfilled' ? facts.path : [])))]
}

interface Filled {
  readonly document: Document
  readonly places: ReadonlyMap<object, Place>
  readonly missing: readonly Problem[]
  /** Why it was filled for the first person alone: with all of them it would be too much. */
  readonly problems: readonly Problem[]
}

function filled(
  { document, places }: { readonly document: Document; readonly places: ReadonlyMap<object, Place> },
  facts: Facts,
  options: { readonly file: string; readonly forOne: boolean },
): Filled {
  const known: Facts = { ...facts, agendas: withOwnAgendas(document.blocks, facts.agendas) }
  const start: Place = { file: options.file, line: 1, column: 1 }
  const resolve = resolver(valuesOf(known, document.front.language === 'en' ? 'en' : 'de'))
  const placeOf = (node: object, around: Place): Place => {
    const place = places.get(node)
    return place ? { ...place, file: options.file } : around
  }
  const kept = new Map<object, Place>()
  const keep = (node: object, place: Place): void => void kept.set(node, place)
  const copies = known.people.length > 0 ? known.people.length : (known.project?.headcount ?? 1)
  const readersOfAll = usesPerson(document) ? Math.max(1, known.people.length) : 1
  const tooMuch = options.forOne ? [] : tooMuchFilled(document.blocks, readersOfAll, copies, start)
  const given = options.forOne || tooMuch.length > 0 ? withOne(known) : known
  const filling = { facts: given, resolver: resolve, placeOf, keep }
  const personal = usesPerson(document) && given.people.length > 0
  const readers = personal ? readersOf(given.people) : [{ person: undefined, suffix: '' }]
  const blocks = readers.flatMap((reader, index): Blocks => {
    const copy = fillBlocks(document.blocks, filling, reader, start)
    return index === 0 ? copy : [{ kind: 'pagebreak' }, ...copy]
  })
  const front = fillFront(document.front, (text) =>
    resolve.template(text, undefined, start).replaceAll('\u00A0', ' ').trim(),
  )
  const problems = [...tooMuch, ...tooManyLetters(resolve.letters(), start)]
  return { document: { front, blocks }, places: kept, missing: resolve.missing, problems }
}

/** One person, or one card to be filled in by hand. Values that count people are those of all. */
const withOne = (facts: Facts): Facts => ({
  ...facts,
  people: facts.people.slice(0, 1),
  project: facts.project && { ...facts.project, headcount: 1 },
})

/** A document drawn on its own, outside of its kit, still knows the agendas that it defines. */
function withOwnAgendas(blocks: Blocks, agendas: Facts['agendas']): Facts['agendas'] {
  const all = new Map(agendas)
  for (const block of blocks)
    if (block.kind === 'agenda' && block.id !== undefined && block.ref === undefined && !all.has(block.id))
      all.set(block.id, block)
  return all
}

function fillFront(front: FrontMatter, template: (text: string) => string): FrontMatter {
  const { title, subtitle, summary } = front
  return {
    ...front,
    title: template(title),
    ...(subtitle === undefined ? {} : { subtitle: template(subtitle) }),
    ...(summary === undefined ? {} : { summary: template(summary) }),
  }
}
