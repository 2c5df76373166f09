import type { Person } from '../facts.ts'
import type { PersonColumn } from './headings.ts'

/** Where each part of a person stands, from 0. */
export type PeopleColumns = { readonly [C in PersonColumn]: number | undefined }

export function personOf(cells: readonly string[], columns: PeopleColumns): Person {
  const at = (column: PersonColumn): string => {
    const index = columns[column]
    return index === undefined ? '' : (cells[index] ?? '')
  }
  const whole = at('full') || turned(at('turned'))
  const parts = joined(at('given'), at('family'))
  const degree = at('degree')
  const name = parts || whole
  return {
    name: degree === '' || name === '' || name.startsWith(degree) ? name : `${degree} ${name}`,
    organisation: at('organisation'),
    role: at('role'),
  }
}

/** Some lists have the whole name in the column of the family name. */
const joined = (given: string, family: string): string =>
  given !== '' && family.split(' ').includes(given) && family !== given ? family : `${given} ${family}`.trim()

/** `Müller, Bernd`, `Süß, Dr. Anna`, and of a column that says so `Müller Bernd`. Of more words nobody knows which is which. */
function turned(name: string): string {
  const [family = '', given = '', ...more] = name.includes(',') ? name.split(/ ?, ?/) : name.split(' ')
  return given === '' || more.length > 0 ? name : `${given} ${family}`
}

export const isDegree = (cell: string): boolean =>
  /^(?:dr|prof|dipl|mag|ing|pd|priv|ph\.?d|m\.|b\.|ll|med|habil|h\. ?c)/i.test(cell)
