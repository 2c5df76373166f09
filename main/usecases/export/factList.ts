import type { AgendaRow, Document } from '../../core/document/document.ts'
import { plainText } from '../../core/document/text.ts'
import type { Facts } from '../../core/facts/facts.ts'
import { type PlaceholderEntry, placeholders, rowId } from '../../core/facts/placeholders.ts'
import { valuesOf } from '../../core/facts/values.ts'

/** Something that a person may put into a text. `row`: for agendas the title of the row. */
interface ListedFact extends Pick<PlaceholderEntry, 'path' | 'label' | 'source'> {
  readonly row?: string
}

/** What a person may put into a text, with its value here where it has one. */
export function factList(facts: Facts, text: Document): readonly (ListedFact & { readonly value?: string })[] {
  const values = valuesIn(facts, text)
  return listed(facts).map((fact) => {
    const value = values[fact.path]
    return value === undefined ? fact : { ...fact, value }
  })
}

/** The facts that have a value in the language of a text, by their path. */
export function valuesIn(facts: Facts, text: Document): Readonly<Record<string, string>> {
  const values = valuesOf(facts, text.front.language === 'en' ? 'en' : 'de')
  const found = listed(facts).map(({ path }) => [path, values(path)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Entries of the catalogue, those for agendas once for each row that has a name of its own. */
const listed = ({ agendas }: Facts): readonly ListedFact[] => {
  const rows = [...agendas.values()].flatMap((agenda) => agenda.rows)
  return placeholders.flatMap((entry) => spread(entry, rows))
}

const spread = ({ path, label, source }: PlaceholderEntry, rows: readonly AgendaRow[]): readonly ListedFact[] =>
  source === 'agenda'
    ? rows.flatMap(({ id, title }) =>
        id === undefined ? [] : [{ path: path.replace(rowId, id), label, source, row: plainText(title) }],
      )
    : [{ path, label, source }]
