/** What a column of a list of people holds. `full`: both names in one cell, `turned`: the family name first. */
export type PersonColumn = 'full' | 'turned' | 'given' | 'family' | 'degree' | 'organisation' | 'role'

const words: Readonly<Record<PersonColumn | 'group', readonly string[]>> = {
  full: [
    'name',
    'namen',
    'person',
    'personen',
    'vollständiger name',
    'ganzer name',
    'vor- und nachname',
    'vorname und nachname',
    'vor- und zuname',
    'vorname, nachname',
    'vorname nachname',
    'vorname/nachname',
    'vorname, name',
    'teilnehmer',
    'teilnehmerin',
    'teilnehmende',
    'teilnehmende person',
    'teilnehmende personen',
    'teilnehmer/in',
    'teilnehmer/innen',
    'teilnehmerinnen und teilnehmer',
    'teilnehmername',
    'full name',
    'fullname',
    'display name',
    'displayname',
    'anzeigename',
    'participant',
    'participants',
    'attendee',
  ],
  turned: [
    'name, vorname',
    'nachname, vorname',
    'familienname, vorname',
    'zuname, vorname',
    'name/vorname',
    'nachname/vorname',
    'nachname vorname',
    'name vorname',
    'name und vorname',
    'last name, first name',
    'surname, first name',
  ],
  given: [
    'vorname',
    'vornamen',
    'vorname(n)',
    'rufname',
    'given name',
    'given names',
    'first name',
    'firstname',
    'givenname',
    'forename',
  ],
  family: [
    'nachname',
    'familienname',
    'zuname',
    'hausname',
    'last name',
    'lastname',
    'surname',
    'family name',
    'familyname',
  ],
  degree: ['titel', 'akad. titel', 'akademischer titel', 'akademischer grad', 'akad. grad', 'grad', 'degree', 'title'],
  organisation: [
    'organisation',
    'organisationen',
    'organization',
    'org',
    'org.',
    'organisation/firma',
    'firma',
    'institution',
    'einrichtung',
    'behörde',
    'dienststelle',
    'unternehmen',
    'verein',
    'verband',
    'company',
    'arbeitgeber',
    'amt',
    'abteilung',
    'referat',
    'fachbereich',
    'dezernat',
    'kommune',
    'gemeinde',
    'körperschaft',
    'träger',
    'affiliation',
    'department',
    'employer',
  ],
  role: [
    'rolle',
    'rollen',
    'role',
    'funktion',
    'funktionen',
    'function',
    'position',
    'aufgabe',
    'aufgaben',
    'tätigkeit',
    'stellung',
    'stelle',
    'dienststellung',
    'amtsbezeichnung',
    'dienstbezeichnung',
    'berufsbezeichnung',
    'beruf',
    'job title',
    'jobtitle',
    'ehrenamt',
    'zuständigkeit',
  ],
  group: ['gruppe', 'gruppen', 'group', 'teilnehmergruppe', 'zielgruppe'],
}

/** A heading without what does not change what it says: case, gender signs, a colon, a star for what must be filled in. */
export const headingText = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[*:_•·]?in(?:nen)?\b(?=$|\s)/g, (end) => (/^[*:_•·]/.test(end) ? '' : end))
    .replace(/ ?[:*]{1,9}$|^[*#]{1,9} ?/g, '')
    .replaceAll('_', ' ')
    .replace(/ ?([,/]) ?/g, (_, sign: string) => (sign === ',' ? ', ' : '/'))
    .trim()

const columns = new Map(
  (Object.keys(words) as (PersonColumn | 'group')[]).flatMap((column) =>
    words[column].map((word) => [word, column] as const),
  ),
)

/** `index` from 0: in a later column „Teilnehmerin“ is what somebody is. */
export function personColumn(cell: string, index: number): PersonColumn | undefined {
  const text = headingText(cell)
  const column = columns.get(text)
  return column === 'group' || (column === 'full' && index > 0 && !text.includes('name')) ? undefined : column
}

export const isGroupHeading = (cell: string): boolean => columns.get(headingText(cell)) === 'group'

/** A field of a rating sheet as a column is headed: small letters, a hyphen before its number. */
export const ratingField = (cell: string): string =>
  headingText(cell)
    .replace(/[\s.]+/g, '-')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/([a-z])(\d+)$/, '$1-$2')
    .replace(/-0+(?=\d)/, '-')
    .replace(/-+/g, '-')

/** Some table of ours has such a heading. */
export const isHeading = (cell: string): boolean =>
  columns.has(headingText(cell)) || /^[a-z][a-z0-9-]{0,40}-\d{1,2}$/.test(ratingField(cell))
