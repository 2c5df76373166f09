import { givenNames } from './givenNames.ts'

/**
 * Whether cells, or lines, are a list of people: by the heads of their columns, by forms of address and mail addresses, by names in every row.
 * A schedule has times or minutes and is none.
 */
export function looksLikePeople(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map(partsOf).filter((row) => row.some((cell) => cell !== ''))
  if (filled.length < 2) return false
  const heads = filled[0] ?? []
  const named = heads.filter((cell) => head.test(cell))
  if ((named.length > 1 || named.some((cell) => /name/i.test(cell))) && !heads.some((cell) => when.test(cell)))
    return true
  if (filled.some((row) => row.some((cell) => time.test(cell) || minutes.test(cell)))) return false
  const most = (fits: (row: readonly string[]) => boolean): boolean =>
    filled.filter(fits).length * 5 >= filled.length * 4
  if (most((row) => row.some((cell) => mail.test(cell)))) return true
  if (most(([first = '']) => called.test(first))) return true
  if (most((row) => row.length > 1 && name.test(row[0] ?? '') && !row.every((cell) => cell === row[0]))) return true
  // Names alone, one below the other, are told from titles by given names.
  return (
    filled.length > 2 && most((row) => name.test(row.slice(0, 2).join(' ')) || name.test(row[0] ?? '')) && most(isGiven)
  )
}

/** A line has its columns between semicolons or commas. */
const partsOf = (row: readonly string[]): readonly string[] =>
  (row.length === 1 ? (row[0] ?? '').split(/[;,]/) : row).map((cell) => cell.trim())

const isGiven = (row: readonly string[]): boolean =>
  row
    .slice(0, 2)
    .flatMap((cell) => cell.split(/[\s-]/))
    .some((word) => givenNames.has(word.toLowerCase()))

const time = /\b\d{1,2}[:.]\d{2}\b(?!\.\d)|\d\s*uhr\b/i
const minutes = /^\d{1,3}\s*(?:min|['’])/i
const when = /^(?:(?:uhr)?zeit|uhr|beginn|dauer|min)/i
const head =
  /^(?:(?:vor|nach|familien)?name|anrede|titel|e-?mail(?:-?adresse)?|organisation|institution|einrichtung|firma|funktion|rolle|amt|dienststelle|telefon|first name|last name|role)$/i
const mail = /\w@\w/
/** `Frau Meier`, `Dr. Ben Koch`; the form of address may have a column of its own. */
const called = /^(?:Frau|Herrn?|Dr\.|Prof\.|Dipl\.)(?:\s+\S|$)/
const name = /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:von|van|de|zu|der|den|al|el|bin))*(?:\s+\p{Lu}[\p{L}'’.-]+){1,3}$/u
