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
