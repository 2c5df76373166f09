import { shortDate } from '../facts/dates.ts'

/** Devices of Windows, which no folder may be named after. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A folder for the handouts of a Vorhaben, with a name that every system allows: `Werkstatt Musterstadt, 18.03.2027`. */
export function folderName(title: string, date: string | undefined): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
  const safe = name === '' || reserved.test(name) ? `Vorhaben ${name}`.trim() : name
  return date === undefined ? safe : `${safe}, ${shortDate(date, 'de')}`
}
