import type { Inlines, Table } from './document.ts'
import { formatInlines } from './formatInlines.ts'

/** A GFM table. */
export function formatTable({ align, header, rows }: Omit<Table, 'kind'>): string {
  const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const marks = align.map((side) => (side === null ? '---' : { left: ':---', center: ':---:', right: '---:' }[side]))
  const written = (inlines: Inlines): string => formatInlines(inlines, 'cell')
  return [row(header.map(written)), row(marks), ...rows.map((each) => row(each.map(written)))].join('\n')
}

/** A plain text as a cell. */
export const cellText = (text: string): Inlines => (text === '' ? [] : [{ kind: 'text', text }])
