import type { Place } from '../outcome.ts'
import { createAttributes, optional, words, wordsAllowed } from './attributes.ts'
import type { Block, Blocks, Canvas, Cards, Inlines, Note } from './document.ts'
import { readFields } from './fields.ts'
import { readLine } from './inlines.ts'
import type { DirectiveToken } from './lexer.ts'
import type { ReadBlocks, Reader } from './reader.ts'
import { readAgenda, readChart } from './tableBlocks.ts'

export const tones = ['info', 'tip', 'warning', 'say', 'example'] as const
export const cardSizes = ['a6', 'a7', 'badge', 'half'] as const
export const blockNames = [
  'agenda',
  'note',
  'cards',
  'columns',
  'fields',
  'canvas',
  'signature',
  'qr',
  'pagebreak',
  'chart',
] as const

/** Reads a `:::` block. Content that has no room in the block follows it, so that nothing written is lost. */
export function readDirectiveBlock(
  reader: Reader,
  token: DirectiveToken,
  place: Place,
  readBlocks: ReadBlocks,
): Blocks {
  const { name, attributes: source, closed } = token.directive
  if (!closed) reader.report('block-open', { name }, place)
  reader.pass(token.raw)
  const put = (block: Block, rest: Blocks = []): Blocks => {
    reader.places.set(block, place)
    return [block, ...rest]
  }
  const attributes = (allowed: readonly string[]) => createAttributes(reader, name, source, allowed, place)
  const body = (): Blocks => token.cells.flatMap((cell) => readBlocks(reader, cell))
  const surplus = (): Blocks => {
    const blocks = body()
    if (blocks.length > 0) reader.report('block-not-empty', { name }, place)
    return blocks
  }
  switch (name) {
    case 'note': {
      const given = attributes(['tone', 'title'])
      const tone: Note['tone'] = given.choice('tone', tones) ?? 'info'
      return put({ kind: 'note', tone, ...optional({ title: given.text('title') }), blocks: body() })
    }
    case 'cards': {
      const given = attributes(['size', 'each'])
      const size: Cards['size'] = given.choice('size', cardSizes) ?? 'a6'
      const each = given.choice('each', ['people'])
      return put({
        kind: 'cards',
        size,
        ...optional({ each }),
        cards: token.cells.map((cell) => readBlocks(reader, cell)),
      })
    }
    case 'columns':
      attributes([])
      return put({ kind: 'columns', columns: token.cells.map((cell) => readBlocks(reader, cell)) })
    case 'canvas':
      return put(readCanvas(reader, token, attributes(['name', 'columns']), readBlocks))
    case 'fields':
      return readFields(reader, token, place)
    case 'signature':
      attributes([])
      return put({ kind: 'signature', labels: readLabels(reader, token.directive.body) })
    case 'qr': {
      const given = attributes(['value', 'label'])
      const value = given.required('value', '')
      return put({ kind: 'qr', value, ...optional({ label: given.text('label') }) }, surplus())
    }
    case 'pagebreak':
      attributes([])
      return put({ kind: 'pagebreak' }, surplus())
    case 'agenda':
      return readAgenda(reader, token, place, readBlocks)
    case 'chart':
      return readChart(reader, token, place, readBlocks)
    default: {
      reader.report('block-unknown', { name: (name + source).trim(), allowed: blockNames.join(', ') }, place)
      return body()
    }
  }
}

function readCanvas(
  reader: Reader,
  token: DirectiveToken,
  given: ReturnType<typeof createAttributes>,
  readBlocks: ReadBlocks,
): Canvas {
  const name = given.matching('name', words, wordsAllowed)
  if (given.text('name') === undefined) given.missing('name')
  const columns = given.number('columns', 1, 12, true) ?? 2
  const cells = token.cells.map((cell, index) => ({ span: token.spans[index] ?? 1, blocks: readBlocks(reader, cell) }))
  return { kind: 'canvas', name: name ?? 'flaeche', columns, cells }
}

function readLabels(reader: Reader, body: string): Inlines[] {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const item = /^[ \t]*[-*+](?:[ \t]+(.*))?$/.exec(line)
      const place = reader.seek(line)
      if (!item) reader.report('signature-syntax', {}, place)
      return readLine(reader, (item ? (item[1] ?? '') : line).trim())
    })
}
