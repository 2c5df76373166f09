import type { Agenda, AgendaRow, Block, Blocks, Cards, Chart, Inline, Inlines } from '../document/document.ts'
import { assertNever, type Place } from '../outcome.ts'
import { changeAgenda } from './agenda.ts'
import { agendaChange, changedAgendas, type Facts, type Person } from './facts.ts'
import { evaluate, round } from './ratings.ts'
import { blank, type Resolver } from './resolve.ts'

export interface Filling {
  readonly facts: Facts
  readonly resolver: Resolver
  /** Place of a node, or of the nearest node around it that has one. */
  readonly placeOf: (node: object, around: Place) => Place
}

/** Whom a copy of the blocks is for. */
export interface Reader {
  readonly person: Person | undefined
  /** Keeps the names of form fields apart when blocks are repeated; empty for the first copy. */
  readonly suffix: string
}

export const readersOf = (people: readonly (Person | undefined)[], around = ''): readonly Reader[] =>
  people.map((person, index) => ({ person, suffix: index === 0 ? around : `${around}-person-${index + 1}` }))

/** Copies of the blocks with every value in place. Values become text nodes and are never read as Markdown. */
export function fillBlocks(blocks: Blocks, filling: Filling, reader: Reader, around: Place): Blocks {
  return blocks.flatMap((block) => fillBlock(block, filling, reader, filling.placeOf(block, around)))
}

function fillBlock(block: Block, filling: Filling, reader: Reader, place: Place): Blocks {
  const inner = (blocks: Blocks): Blocks => fillBlocks(blocks, filling, reader, place)
  const line = (inlines: Inlines): Inlines => fillInlines(inlines, filling, reader, place)
  const template = (source: string): string => filling.resolver.template(source, reader.person, place)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return fillLine(block, line(block.inlines))
    case 'list':
      return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: inner(item.blocks) })) }]
    case 'quote':
      return [{ ...block, blocks: inner(block.blocks) }]
    case 'table':
      return [{ ...block, header: block.header.map(line), rows: block.rows.map((row) => row.map(line)) }]
    case 'agenda':
      return [fillAgenda(block, filling, reader, place)]
    case 'note': {
      const title = block.title === undefined ? {} : { title: template(block.title) }
      return [{ ...block, ...title, blocks: inner(block.blocks) }]
    }
    case 'cards':
      return [fillCards(block, filling, reader, place)]
    case 'columns':
      return [{ ...block, columns: block.columns.map(inner) }]
    case 'fields':
      return [
        {
          ...block,
          fields: block.fields.map((field) => ({
            ...field,
            name: field.name + reader.suffix,
            label: line(field.label),
          })),
        },
      ]
    case 'canvas':
      return [
        {
          ...block,
          name: block.name + reader.suffix,
          cells: block.cells.map((cell) => ({ ...cell, blocks: inner(cell.blocks) })),
        },
      ]
    case 'signature':
      return [{ ...block, labels: block.labels.map(line) }]
    case 'chart':
      return [{ ...fillChart(block, filling, place), alt: template(block.alt) }]
    case 'qr': {
      const label = block.label === undefined ? {} : { label: template(block.label) }
      return [{ ...block, value: template(block.value), ...label }]
    }
    case 'code':
    case 'rule':
    case 'pagebreak':
      return [block]
    default:
      return assertNever(block)
  }
}

/**
 * A line that became empty (a person without an organisation) goes. A heading that became blank space to write in
 * turns into a paragraph: an empty heading would mislead whoever navigates by headings.
 */
function fillLine(block: Extract<Block, { kind: 'heading' | 'paragraph' }>, inlines: Inlines): Blocks {
  const written = plain(inlines)
  const changed = block.inlines.length > 0 && written.trim() === '' && plain(block.inlines).trim() !== ''
  if (!changed) return [{ ...block, inlines }]
  return written.includes(blank) ? [{ kind: 'paragraph', inlines }] : []
}

export function fillInlines(inlines: Inlines, filling: Filling, reader: Reader, around: Place): Inlines {
  const filled = inlines.map((inline): Inline => {
    const place = filling.placeOf(inline, around)
    if (inline.kind === 'placeholder') {
      const text = filling.resolver.text(inline, reader.person, place)
      return text === undefined ? inline : { kind: 'text', text }
    }
    return 'inlines' in inline ? { ...inline, inlines: fillInlines(inline.inlines, filling, reader, place) } : inline
  })
  return joinText(filled)
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

function fillAgenda(block: Agenda, filling: Filling, reader: Reader, place: Place): Agenda {
  const row = (source: AgendaRow): AgendaRow => {
    const at = filling.placeOf(source, place)
    const line = (inlines: Inlines): Inlines => fillInlines(inlines, filling, reader, at)
    return {
      ...source,
      title: line(source.title),
      content: line(source.content),
      method: line(source.method),
      material: line(source.material),
    }
  }
  const changed = block.ref === undefined ? ownAgenda(block, filling.facts) : referred(block, filling, place)
  return { ...changed, rows: changed.rows.map(row) }
}

const ownAgenda = (block: Agenda, facts: Facts): Agenda =>
  block.id === undefined ? block : changeAgenda(block, agendaChange(facts, block.id))

function referred(block: Agenda, filling: Filling, place: Place): Agenda {
  const agenda = changedAgendas(filling.facts).get(block.ref ?? '')
  if (agenda) {
    const { view, ...rest } = agenda
    return { ...rest, ...(block.view ? { view: block.view } : {}) }
  }
  filling.resolver.report({
    code: 'agenda-unknown',
    severity: 'error',
    message: `Die Agenda „${block.ref}“ gibt es in diesem Kit nicht.`,
    hint: `Vorhandene Agenden: ${[...filling.facts.agendas.keys()].join(', ') || 'keine'}.`,
    place,
  })
  return block
}

/** Without a list of people as many blank cards as people are expected, to be filled in by hand. */
function fillCards(block: Cards, filling: Filling, reader: Reader, place: Place): Cards {
  const fillFor = (one: Reader): readonly Blocks[] => block.cards.map((card) => fillBlocks(card, filling, one, place))
  if (block.each === undefined) return { ...block, cards: fillFor(reader) }
  const { each, ...rest } = block
  const { people, project } = filling.facts
  const everyone = people.length > 0 ? people : Array.from({ length: project?.headcount ?? 1 }, () => undefined)
  return { ...rest, cards: readersOf(everyone, reader.suffix).flatMap(fillFor) }
}

/** Without ratings the chart stays as written. A field that a group did not answer has no honest value and is left out. */
function fillChart(block: Chart, filling: Filling, place: Place): Chart {
  if (block.source !== 'ratings' || filling.facts.ratings.length === 0) return block
  const { groups, rows } = evaluate(filling.facts)
  const complete = rows.flatMap(({ title, values }) => {
    const given = values.filter((value) => value !== undefined)
    if (given.length === groups.length) return [{ label: title, values: given.map(round) }]
    filling.resolver.report({
      code: 'ratings-incomplete',
      severity: 'warning',
      message: `Das Feld „${title}“ fehlt im Diagramm: ${silent(groups, values)} hat dort nichts bewertet.`,
      hint: 'Prüfen Sie die Spalten der CSV-Datei mit den Bewertungsbögen.',
      place,
    })
    return []
  })
  return { ...block, series: groups, rows: complete }
}

const silent = (groups: readonly string[], values: readonly (number | undefined)[]): string =>
  groups.filter((_, index) => values[index] === undefined).join(', ')

/** Text as far as it tells whether a line is empty; anything but text counts as written. */
const plain = (inlines: Inlines): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return 'inlines' in inline ? plain(inline.inlines) : '\uFFFC'
    })
    .join('')
