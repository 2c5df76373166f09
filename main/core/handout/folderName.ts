import { shortDate } from '../facts/dates.ts'

/** Devices of Windows, which no folder may be named after. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A folder for the handouts of a project, with a name that every system allows: `Werkstatt Musterstadt, 18.03.2027`. */
export function folderName(title: string, date: string | undefined): string {
  const cleaned = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
  const name = withoutEdges(cleaned)
  const safe = name === '' || reserved.test(name) ? `Vorhaben ${name}`.trim() : name
  return date === undefined ? safe : `${safe}, ${shortDate(date, 'de')}`
}

/** Windows takes no dot and no space at an end of a name. */
function withoutEdges(name: string): string {
  let [start, end] = [0, name.length]
  while (/[. ]/.test(name[start] ?? '')) start += 1
  while (end > start && /[. ]/.test(name[end - 1] ?? '')) end -= 1
  return name.slice(start, end)
}
