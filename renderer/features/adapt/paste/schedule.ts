import type { AgendaRow } from '../../../../main/core/document/document.ts'
import type { EditorNode } from '../../../document/editorNode.ts'
import { joinedByBreaks } from './leaves.ts'
import type { Grid } from './nodes.ts'
import { wordsIn } from './oneText.ts'

type Text = 'title' | 'content' | 'method' | 'material'
type Column = Text | 'time' | 'end' | 'minutes'

export interface ScheduleRow extends Partial<Readonly<Record<Text, readonly EditorNode[]>>> {
  readonly minutes?: number
  readonly type?: AgendaRow['type']
}

/**
 * A table that is a schedule → its rows. Columns are known by their heads or by what stands in them: times, minutes, texts. Minutes follow
 * from the times where no column says them. `start`: HH:MM of the first row.
 */
export function scheduleOf(grid: Grid): { readonly rows: readonly ScheduleRow[]; readonly start: string | undefined } {
  const words = grid.map((row) => row.map((cell) => wordsIn(cell).trim()))
  const heads = words[0]?.map(columnCalled) ?? []
  const hasHead =
    (words[0] ?? []).every((cell, index) => cell === '' || heads[index] !== undefined) &&
    heads.some((head) => head !== undefined)
  const [body, texts] = hasHead ? [words.slice(1), grid.slice(1)] : [words, grid]
  const columns = columnsOf(body, hasHead ? heads : [])
  const of = (row: readonly string[] | undefined, column: Column): string => row?.[columns.indexOf(column)] ?? ''
  const starts = body.map((row) => timeIn(of(row, 'time')))
  const rows = texts.map((row, index): ScheduleRow => {
    const written = Number(/\d+/.exec(of(body[index], 'minutes'))?.[0] ?? Number.NaN)
    const begin = starts[index]
    const end = timeIn(of(body[index], 'end')) ?? timesIn(of(body[index], 'time'))[1] ?? starts[index + 1]
    const between = begin !== undefined && end !== undefined && end > begin ? end - begin : undefined
    const minutes = Number.isNaN(written) ? between : written
    const cells = (text: Text): readonly EditorNode[] =>
      joinedByBreaks(row.filter((cell, at) => columns[at] === text && cell.length > 0))
    const title = cells('title')
    const type = typeOf(wordsIn(title))
    return {
      title,
      content: cells('content'),
      method: cells('method'),
      material: cells('material'),
      ...(minutes === undefined || minutes > 1440 ? {} : { minutes }),
      ...(type === undefined ? {} : { type }),
    }
  })
  const [first] = starts
  const said = first === undefined ? undefined : `${two(Math.floor(first / 60))}:${two(first % 60)}`
  return { rows, start: said }
}

const two = (number: number): string => String(number).padStart(2, '0')

const names: readonly (readonly [Column, RegExp])[] = [
  ['time', /^(?:zeit|uhrzeit|uhr|beginn|von|wann|start|time|from)\b/],
  ['end', /^(?:bis|ende|end|to)\b/],
  ['minutes', /^(?:dauer|min\b|minuten|duration|minutes)/],
  ['title', /^(?:was\b|titel|thema|programm|top\b|punkt|ablauf|phase|schritt|what|title|topic)/],
  ['content', /^(?:inhalt|beschreibung|ziel|erläuterung|hinweis|content|description)/],
  ['method', /^(?:methode|form\b|wie\b|sozialform|wer\b|method|who)/],
  ['material', /^(?:material|medien|raum|ort|ausstattung|room)/],
]

const columnCalled = (head: string): Column | undefined => names.find(([, name]) => name.test(head.toLowerCase()))?.[0]

/** What the heads do not say follows from the cells; texts are taken in the order of a schedule, and what is over joins the contents. */
function columnsOf(body: readonly (readonly string[])[], heads: readonly (Column | undefined)[]): readonly Column[] {
  const width = Math.max(0, ...body.map((row) => row.length))
  const cells = (column: number): readonly string[] =>
    body.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  const found: (Column | undefined)[] = Array.from({ length: width }, (_, column) => heads[column])
  const most = (column: number, fits: (cell: string) => boolean): boolean =>
    cells(column).length > 0 && cells(column).filter(fits).length * 2 > cells(column).length
  found.forEach((known, column) => {
    if (known !== undefined) return
    if (!found.includes('time') && most(column, (cell) => timeIn(cell) !== undefined && cell.length < 20))
      found[column] = 'time'
    else if (!found.includes('minutes') && most(column, isMinutes)) found[column] = 'minutes'
  })
  for (const text of ['title', 'content', 'method', 'material'] as const) {
    const free = found.indexOf(undefined)
    if (free >= 0 && !found.includes(text)) found[free] = text
  }
  return found.map((column) => column ?? 'content')
}

const isMinutes = (cell: string): boolean => /^\d{1,3}\s*(?:min(?:uten|\.)?|['’′])?$/i.test(cell)

/** Minutes since midnight of the times in a text: `9:00`, `09.30 Uhr`, `9 Uhr`, `9–9:30`. */
function timesIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d.])(\d{1,2})(?:[:.](\d{2}))?(?=\s*(?:uhr|h\b|[–—-]|bis|$))/gi)].flatMap(
    ([whole, hour, minute]) => {
      const isTime = minute !== undefined || /uhr|h\b|[–—-]|bis/i.test(text)
      const at = Number(hour) * 60 + Number(minute ?? 0)
      return isTime && at < 24 * 60 && Number(minute ?? 0) < 60 && whole !== '' ? [at] : []
    },
  )
}

const timeIn = (text: string): number | undefined => timesIn(text)[0]

const typeOf = (title: string): AgendaRow['type'] | undefined =>
  /mittag/i.test(title) ? 'lunch' : /^(?:kaffee)?pause\b/i.test(title) ? 'break' : undefined
