import { CsvError, parse } from 'csv-parse/sync'
import { done, failed } from '../../core/outcome.ts'
import type { ReadCsv } from '../../usecases/ports.ts'

interface Row {
  readonly info: { readonly lines: number }
  readonly record: Readonly<Record<string, string>>
}

/** Comma or semicolon, as spreadsheets write them; with or without byte order mark. */
export const readCsv: ReadCsv = (text, file) => {
  const header = text.split('\n', 1)[0] ?? ''
  const delimiter = header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
    return done((rows as readonly Row[]).map(({ info, record }) => ({ line: info.lines, cells: record })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(Reflect.get(error, 'lines') ?? 1)
    return failed('csv-invalid', { path: file, line })
  }
}
