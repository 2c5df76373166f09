import type { Person } from './facts.ts'

/** The list of people as a CSV file, as `koffer` reads it. */
export const writePeople = (people: readonly Person[]): string =>
  [
    'name,organisation,rolle',
    ...people.map(({ name, organisation, role }) => [name, organisation, role].map(cell).join(',')),
  ]
    .join('\n')
    .concat('\n')

function cell(given: string): string {
  const text = given.trim()
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * People as they come from the clipboard: cells of a spreadsheet, or lines with a semicolon or comma between name,
 * organisation and role. A line of headings is left out.
 */
export function readPastedPeople(text: string): readonly Person[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const separator = ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each))) ?? '\t'
  const people = lines.map((line): Person => {
    const [name = '', organisation = '', ...role] = line.split(separator).map(unquoted)
    return { name, organisation, role: role.join(' ').trim() }
  })
  const [first, ...others] = people
  return first && /^name$/i.test(first.name) ? others : people
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
