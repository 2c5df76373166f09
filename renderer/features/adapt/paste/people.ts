/**
 * Whether cells are a list of people: by the heads of their columns, by mail addresses, by names in every row. A schedule has times or
 * minutes and is none.
 */
export function looksLikePeople(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
  if (filled.length < 2 || filled.some((row) => row.some((cell) => time.test(cell) || minutes.test(cell)))) return false
  const heads = filled[0]?.filter((cell) => head.test(cell)) ?? []
  if (heads.length > 1 || heads.some((cell) => /name/i.test(cell))) return true
  const most = (fits: (row: readonly string[]) => boolean): boolean =>
    filled.filter(fits).length * 5 >= filled.length * 4
  if (most((row) => row.some((cell) => mail.test(cell)))) return true
  if (most(([first = '']) => called.test(first))) return true
  if (filled.length > 2 && most(([first = '']) => turned.test(first))) return true
  return most(
    (row) => row.length > 1 && (name.test(row[0] ?? '') || (name.test(`${row[0]} ${row[1]}`) && row.length > 2)),
  )
}

const time = /\b\d{1,2}[:.]\d{2}\b|\d\s*uhr\b/i
const minutes = /^\d{1,3}\s*(?:min|['’]|$)/i
const head =
  /^(?:(?:vor|nach|familien)?name|anrede|titel|e-?mail(?:-?adresse)?|organisation|institution|einrichtung|firma|funktion|rolle|amt|dienststelle|telefon|first name|last name|role)$/i
const mail = /\w@\w/
/** `Frau Meier`, `Dr. Ben Koch`. */
const called = /^(?:Frau|Herrn?|Dr\.|Prof\.|Dipl\.)\s+\S/
/** `Meier, Anna`. */
const turned = /^\p{Lu}[\p{L}'’-]+,\s*\p{Lu}[\p{L}'’-]+(?:\s*[,;(]|$)/u
const name = /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:von|van|de|zu|der|den|al|el|bin))*(?:\s+\p{Lu}[\p{L}'’.-]+){1,3}$/u
