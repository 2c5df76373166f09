import type { Tokens } from 'marked'
import { z } from 'zod'
import { content } from '../content.ts'
import { dated, dayBeforeMonth, noMark } from '../days.ts'
import type { Block, Blocks, List } from '../document.ts'
import { reference } from '../escape.ts'
import type { Kind, Reading, Writing } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const list: Kind<'list'> = {
  schema: (blocks) =>
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().min(0).max(999_999_999),
      items: z.array(z.strictObject({ checked: z.boolean().exactOptional(), blocks })).min(1),
    }),
  source: {
    tokens: ['list'],
    read: (reading) => {
      reportMarks(reading, reading.token as Tokens.List)
      return readList(reading, reading.token as Tokens.List)
    },
  },
  write: (block, writing) => writeList(block, writing),
  map: (block, change) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, blocks: change.blocks(item.blocks) })),
  }),
  toContent: ({ ordered, start, items }, contents) =>
    content(
      'list',
      { ordered, start },
      {},
      items.map(({ checked, blocks }) => content('item', { checked }, {}, contents(blocks))),
    ),
  fromContent: ({ values, parts }, blocks) => ({
    kind: 'list',
    ...(values as Pick<List, 'ordered' | 'start'>),
    items: parts.map((item) => ({ ...item.values, blocks: blocks(item.parts) })),
  }),
  merging: {
    list: ordinary('list', { gone: ({ parts }) => parts.length === 0 }),
    item: ordinary('item'),
  },
}

/**
 * A number is printed as it is written. Markdown counts on from the first, whatever stands there; here only equal numbers do
 * (`1. 1. 1.`), any other that does not follow begins a new list. Before the name of a month it is a day: no list at all.
 */
function readList({ reader, blocks }: Reading<unknown>, token: Tokens.List): Blocks {
  const numbers = token.items.map(({ raw }) => Number(/^\s*(\d{1,9})[.)]/.exec(raw)?.[1] ?? 0))
  const counted = numbers.every((number) => number === numbers[0])
  const found: Block[] = []
  let next: number | undefined
  token.items.forEach((item, index) => {
    const place = reader.seek(item.raw)
    const tokens = item.tokens.filter((inner) => inner.type !== 'checkbox')
    const mark = noMark(item.raw)
    // The month of 3. 10. 2027 has become a list in the list.
    const [month, ...below] = tokens
    const inList =
      mark !== undefined && month?.type === 'list' && /^\d/.test(mark) ? (month as Tokens.List).items : undefined
    const day = inList && inList.length !== 1 ? undefined : mark
    const inside = blocks(inList?.length === 1 ? [...(inList[0]?.tokens ?? []), ...below] : tokens)
    if (day !== undefined) {
      const lines = dated(day, inside)
      for (const line of lines) if (!reader.places.has(line)) reader.places.set(line, place)
      found.push(...lines)
      next = undefined
      return
    }
    const entry = item.task ? { checked: item.checked === true, blocks: inside } : { blocks: inside }
    const last = found.at(-1)
    const start = token.ordered ? (numbers[index] ?? 1) : 1
    if (last?.kind === 'list' && next !== undefined && (!token.ordered || counted || start === next))
      found[found.length - 1] = { ...last, items: [...last.items, entry] }
    else found.push({ kind: 'list', ordered: token.ordered, start, items: [entry] })
    next = start + 1
  })
  return found
}

/** Signs at the start of a line that are taken for a mark of a list, and may have been meant as what they are. */
function reportMarks({ reader, place }: Reading<unknown>, { ordered, items }: Tokens.List): void {
  if (ordered) return
  for (const { raw } of items) {
    const line = raw.trim().split('\n', 1)[0] ?? ''
    const minus = /^[-*]\s+\d+(?:[.,]\d+)?\s?(?:°|Grad\b)/.test(line)
    const star = items.length === 1 && line.startsWith('* ') && reader.starred
    if (minus || star) reader.report('list-sign', { text: line }, items.length === 1 ? place : reader.peek(raw))
  }
}

function writeList(list: List, { blocks, turned }: Writing): string {
  const loose = list.items.some(
    (item) => item.blocks.length > 1 && item.blocks.slice(1).some((block) => block.kind !== 'list'),
  )
  const written = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}${turned ? ')' : '.'}` : turned ? '*' : '-'
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] '
    // A box stands in front of a paragraph, if need be of one without words.
    const task = box === '' || item.blocks[0]?.kind === 'paragraph' ? box : `${box}<!---->\n\n`
    const plain = writeItem(item.blocks, loose, blocks)
    const date = list.ordered && dayBeforeMonth(`${mark} ${plain}`) !== undefined
    const nested = item.blocks[0]?.kind === 'list'
    // A month behind the number would make a date of it.
    const text = !date ? plain : nested ? `<!---->\n\n${plain}` : `${reference(plain[0] ?? '')}${plain.slice(1)}`
    // `* ***` would be a rule itself.
    const body = task + (turned ? text.replace(/^\*\*\*(?=\n|$)/, '___') : text)
    return prefixed(body, `${mark} `, ' '.repeat(mark.length + 1)).trimEnd()
  })
  return written.join(loose ? '\n\n' : '\n')
}

// Only a list that may interrupt a paragraph follows it without an empty line.
function writeItem(blocks: Blocks, loose: boolean, write: Writing['blocks']): string {
  const [first, second, ...others] = blocks
  const tight =
    !loose && first?.kind === 'paragraph' && second?.kind === 'list' && (!second.ordered || second.start === 1)
  if (!tight || second.items[0]?.blocks[0]?.kind !== 'paragraph') return write(blocks)
  return `${write([first])}\n${write([second, ...others])}`
}

function prefixed(text: string, first: string, other: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? other.trimEnd() : other) + line)
    .join('\n')
}
