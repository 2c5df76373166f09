import { assertNever } from '../outcome.ts'
import { formatAttribute } from './directives.ts'
import type { AgendaRow, Block, Blocks, Field, Inlines, List, Table } from './document.ts'
import { formatInlines } from './formatInlines.ts'

export function formatBlocks(blocks: Blocks): string {
  return blocks
    .map((block, index) => {
      const before = blocks.slice(0, index).reverse()
      const alike = before.findIndex(
        (each) => each.kind !== 'list' || block.kind !== 'list' || each.ordered !== block.ordered,
      )
      const run = alike < 0 ? before.length : alike
      return formatBlock(block, run % 2 === 1)
    })
    .join('\n\n')
}

/** @param turned Of a list that follows a list of its kind: the other mark, so that the two stay two. */
function formatBlock(block: Block, turned: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${formatInlines(block.inlines, 'line')}`.trimEnd()
    case 'paragraph':
      return formatInlines(block.inlines, 'flow')
    case 'list':
      return formatList(block, turned)
    case 'quote':
      return prefixed(formatBlocks(block.blocks), '> ', '> ')
    case 'code':
      return fenced(block.text, block.language ?? '')
    case 'table':
      return formatTable(block)
    case 'rule':
      return '***'
    case 'note':
      return directive('note', { tone: block.tone, title: block.title }, formatBlocks(block.blocks))
    case 'cards':
      return directive('cards', { size: block.size, each: block.each }, cells(block.cards.map(formatBlocks)))
    case 'columns':
      return directive('columns', {}, cells(block.columns.map(formatBlocks)))
    case 'canvas': {
      const { name, columns } = block
      const texts = block.cells.map((cell) =>
        [cell.span === 1 ? '' : `@span=${cell.span}`, formatBlocks(cell.blocks)].filter(Boolean).join('\n\n'),
      )
      return directive('canvas', { name, columns }, cells(texts))
    }
    case 'fields':
      return directive('fields', { ...block.scale }, block.fields.map(formatField).join('\n'))
    case 'signature':
      return directive('signature', {}, block.labels.map((label) => `- ${line(label)}`.trimEnd()).join('\n'))
    case 'qr':
      return directive('qr', { value: block.value, label: block.label }, '')
    case 'pagebreak':
      return directive('pagebreak', {}, '')
    case 'agenda': {
      const { id, ref, start, end, view } = block
      return directive('agenda', { id, ref, start, end, view }, formatRows(block.rows))
    }
    case 'chart': {
      const { type, max, alt, title, source } = block
      const label = (text: string): Inlines => (text === '' ? [] : [{ kind: 'text', text }])
      const header: readonly Inlines[] = [label('Feld'), ...block.series.map(label)]
      const rows = block.rows.map((row) => [label(row.label), ...row.values.map((value) => label(String(value)))])
      const empty = block.series.length === 0 && rows.length === 0
      const body = empty ? '' : formatTable({ kind: 'table', align: header.map(() => null), header, rows })
      return directive('chart', { type, max, alt, title, source }, body)
    }
    default:
      return assertNever(block)
  }
}

const line = (inlines: Inlines): string => formatInlines(inlines, 'line')

function directive(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  body: string,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${formatAttribute(key, value)}`],
  )
  return `:::${name}${written.join('')}\n${body === '' ? '' : `${body}\n`}:::`
}

const cells = (texts: readonly string[]): string => texts.join('\n\n---\n\n').trim()

function prefixed(text: string, first: string, other: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === 0 ? first + each : each === '' ? other.trimEnd() : other + each))
    .map((each, index) => (index === 0 && text === '' ? each.trimEnd() : each))
    .join('\n')
}

function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text === '' ? '' : `${text}\n`}${fence}`
}

function formatTable(table: Table): string {
  const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const marks = table.align.map((align) =>
    align === null ? '---' : { left: ':---', center: ':---:', right: '---:' }[align],
  )
  const written = (inlines: Inlines): string => formatInlines(inlines, 'cell')
  return [row(table.header.map(written)), row(marks), ...table.rows.map((each) => row(each.map(written)))].join('\n')
}

function formatList(list: List, turned: boolean): string {
  const loose = list.items.some(
    (item) => item.blocks.length > 1 && item.blocks.slice(1).some((block) => block.kind !== 'list'),
  )
  const written = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}${turned ? ')' : '.'}` : turned ? '*' : '-'
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] '
    // A box stands in front of a paragraph, if need be of one without words.
    const task = box === '' || item.blocks[0]?.kind === 'paragraph' ? box : `${box}<!---->\n\n`
    const text = formatItem(item.blocks, loose)
    // `* ***` would be a rule itself.
    const body = task + (turned ? text.replace(/^\*\*\*(?=\n|$)/, '___') : text)
    return prefixed(body, `${mark} `, ' '.repeat(mark.length + 1)).trimEnd()
  })
  return written.join(loose ? '\n\n' : '\n')
}

// Only a list that may interrupt a paragraph follows it without an empty line.
function formatItem(blocks: Blocks, loose: boolean): string {
  const [first, second, ...others] = blocks
  const tight =
    !loose && first?.kind === 'paragraph' && second?.kind === 'list' && (!second.ordered || second.start === 1)
  if (!tight || second.items[0]?.blocks[0]?.kind !== 'paragraph') return formatBlocks(blocks)
  return `${formatBlocks([first])}\n${formatBlocks([second, ...others])}`
}

function formatRows(rows: readonly AgendaRow[]): string {
  if (rows.length === 0) return ''
  const text = (value: string): Inlines => (value === '' ? [] : [{ kind: 'text', text: value }])
  const columns: readonly [string, (row: AgendaRow) => Inlines, always?: boolean][] = [
    ['id', (row) => text(row.id ?? '')],
    ['min', (row) => text(String(row.minutes)), true],
    ['type', (row) => text(row.type === 'work' ? '' : row.type)],
    ['at', (row) => text(row.at ?? '')],
    ['title', (row) => row.title, true],
    ['content', (row) => row.content],
    ['method', (row) => row.method],
    ['material', (row) => row.material],
  ]
  const used = columns.filter(([, read, always]) => always || rows.some((row) => read(row).length > 0))
  return formatTable({
    kind: 'table',
    align: used.map(() => null),
    header: used.map(([name]) => text(name)),
    rows: rows.map((row) => used.map(([, read]) => read(row))),
  })
}

function formatField(field: Field): string {
  const own: Record<string, string | number | boolean | undefined> =
    field.kind === 'multiline'
      ? { lines: field.lines }
      : field.kind === 'choice'
        ? { options: field.options.join('|'), multiple: field.multiple }
        : {}
  const attributes = Object.entries({ ...own, required: field.required }).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${formatAttribute(key, value)}`],
  )
  return `- ${field.kind} ${field.name}${attributes.join('')}: ${line(field.label)}`.trimEnd()
}
