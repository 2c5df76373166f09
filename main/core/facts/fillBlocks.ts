import type { Agenda, Block, BlockKind, BlockOf, Blocks, Cards, Chart, Inline, Inlines } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import { mapBlock } from '../document/walk.ts'
import { error, type Place, warning } from '../outcome.ts'
import { changeAgenda } from './agenda.ts'
import { agendaChange, changedAgendas, type Facts, type Person } from './facts.ts'
import { personKeys } from './personKeys.ts'
import { evaluate, round } from './ratings.ts'
import { blank, type Resolver } from './resolve.ts'

export interface Filling {
  readonly facts: Facts
  readonly resolver: Resolver
  /** Place of a node, or of the nearest node around it that has one. */
  readonly placeOf: (node: object, around: Place) => Place
  /** Remembers where a filled node comes from. */
  readonly keep: (node: object, place: Place) => void
}

/** Whom a copy of the blocks is for. */
export interface Reader {
  readonly person: Person | undefined
  /** Keeps the names of form fields apart when blocks are repeated; empty where they are not. */
  readonly suffix: string
}

/** A reader for every person; the names of their fields follow from who they are, not from their place in the list. */
export function readersOf(people: readonly Person[], around = ''): readonly Reader[] {
  const keys = personKeys(people)
  return people.map((person, index) => ({ person, suffix: `${around}-person-${keys[index]}` }))
}

/** Copies of the blocks with every value in place. Values become text nodes and are never read as Markdown. */
export function fillBlocks(blocks: Blocks, filling: Filling, reader: Reader, around: Place): Blocks {
  return blocks.flatMap((block) => {
    const place = filling.placeOf(block, around)
    const filled = fillBlock(block, filling, reader, place)
    for (const copy of filled) filling.keep(copy, place)
    return filled
  })
}

function fillBlock(block: Block, filling: Filling, reader: Reader, place: Place): Blocks {
  const fill = (given: Block): Block =>
    mapBlock(given, {
      blocks: (blocks) => fillBlocks(blocks, filling, reader, place),
      inlines: (inlines) => fillInlines(inlines, filling, reader, place),
      template: (source) => filling.resolver.template(source, reader.person, place),
      name: (name) => name + reader.suffix,
    })
  const special = Object.hasOwn(fillings, block.kind) ? (fillings[block.kind] as Fill<Block>) : undefined
  return special ? special(block, { filling, reader, place, fill }) : [fill(block)]
}

interface Around {
  readonly filling: Filling
  readonly reader: Reader
  readonly place: Place
  /** The block with the values in its texts, whatever its kind. */
  readonly fill: (block: Block) => Block
}
type Fill<B extends Block> = (block: B, around: Around) => Blocks

/** Kinds that facts change in more than their texts. */
const fillings: { readonly [K in BlockKind]?: Fill<BlockOf<K>> } = {
  heading: fillLine,
  paragraph: fillLine,
  agenda: (block, { filling, place, fill }) => [
    fill(block.ref === undefined ? ownAgenda(block, filling.facts) : referred(block, filling, place)),
  ],
  cards: (block, around) => [block.each === undefined ? around.fill(block) : repeatCards(block, around)],
  chart: (block, { filling, place, fill }) => [fill(withRatings(block, filling, place))],
}

/**
 * A line that became empty (a person without an organisation) goes. A heading that became blank space to write in
 * turns into a paragraph: an empty heading would mislead whoever navigates by headings.
 */
function fillLine(block: BlockOf<'heading' | 'paragraph'>, { fill }: Around): Blocks {
  const filled = fill(block) as typeof block
  const written = marked(filled.inlines)
  const changed = block.inlines.length > 0 && written.trim() === '' && marked(block.inlines).trim() !== ''
  if (!changed) return [filled]
  return written.includes(blank) ? [{ kind: 'paragraph', inlines: filled.inlines }] : []
}

function fillInlines(inlines: Inlines, filling: Filling, reader: Reader, around: Place): Inlines {
  const filled = inlines.map((inline): Inline => {
    const place = filling.placeOf(inline, around)
    const copy = fillInline(inline, place)
    filling.keep(copy, place)
    return copy
  })
  return joinText(filled)

  function fillInline(inline: Inline, place: Place): Inline {
    if (inline.kind === 'placeholder') {
      const text = filling.resolver.text(inline, reader.person, place)
      return text === undefined ? inline : { kind: 'text', text }
    }
    if (inline.kind === 'image') return { ...inline, alt: filling.resolver.template(inline.alt, reader.person, place) }
    return 'inlines' in inline ? { ...inline, inlines: fillInlines(inline.inlines, filling, reader, place) } : inline
  }
}

function joinText(inlines: Inlines): Inlines {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text }
    else if (inline.kind !== 'text' || inline.text !== '') joined.push(inline)
  }
  return joined
}

const ownAgenda = (block: Agenda, facts: Facts): Agenda =>
  block.id === undefined ? block : changeAgenda(block, agendaChange(facts, block.id))

function referred(block: Agenda, filling: Filling, place: Place): Agenda {
  const agenda = changedAgendas(filling.facts).get(block.ref ?? '')
  if (agenda) {
    const { view, ...rest } = agenda
    return { ...rest, ...(block.view ? { view: block.view } : {}) }
  }
  const known = [...filling.facts.agendas.keys()]
  filling.resolver.report(error('agenda-unknown', { agenda: block.ref ?? '', known }, place))
  return block
}

/** Without a list of people as many blank cards as people are expected, to be filled in by hand. */
function repeatCards(block: Cards, { filling, reader, place }: Around): Cards {
  const { each, ...rest } = block
  const { people, project } = filling.facts
  const blanks = Array.from({ length: project?.headcount ?? 1 }, (_, index): Reader => {
    return { person: undefined, suffix: `${reader.suffix}-karte-${index + 1}` }
  })
  const readers = people.length > 0 ? readersOf(people, reader.suffix) : blanks
  const cards = readers.flatMap((one) => block.cards.map((card) => fillBlocks(card, filling, one, place)))
  return { ...rest, cards }
}

/** Without ratings the chart stays as written. A field that a group did not answer has no honest value and is left out. */
function withRatings(block: Chart, filling: Filling, place: Place): Chart {
  if (block.source !== 'ratings' || filling.facts.ratings.length === 0) return block
  const { groups, rows } = evaluate(filling.facts)
  const complete = rows.flatMap(({ title, values }) => {
    const given = values.filter((value) => value !== undefined)
    if (given.length === groups.length) return [{ label: title, values: given.map(round) }]
    filling.resolver.report(warning('ratings-incomplete', { title, groups: silent(groups, values) }, place))
    return []
  })
  return { ...block, series: groups, rows: complete }
}

const silent = (groups: readonly string[], values: readonly (number | undefined)[]): readonly string[] =>
  groups.filter((_, index) => values[index] === undefined)

/** Text as far as it tells whether a line is empty; anything but text counts as written. */
const marked = (inlines: Inlines): string =>
  plainText(inlines, { placeholder: () => '\uFFFC', image: () => '\uFFFC', break: '\uFFFC' })
