import { parse } from 'csv-parse/sync'
import { splitTable } from '../../core/facts/tables/splitTable.ts'
import type { ReadCsv } from '../../usecases/ports.ts'

export const readCsv: ReadCsv = (text, file) => splitTable(text, file, parse)
