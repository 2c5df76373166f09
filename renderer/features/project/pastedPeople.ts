import { parse } from 'csv-parse/browser/esm/sync'
import type { Person } from '../../../main/core/facts/facts.ts'
import { pastedColumn, pastedPeople } from '../../../main/core/facts/tables/pasted.ts'
import type { ReadTable } from '../../../main/core/facts/tables/readTable.ts'

/** People as they come from the clipboard, with what of them is doubtful or left out. */
export const readPastedPeople = (text: string): ReadTable<Person> => pastedPeople(text, parse)

/** The cells, where it is a single column. */
export const readPastedColumn = (text: string): readonly string[] | undefined => pastedColumn(text, parse)
