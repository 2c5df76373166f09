import type { findDe } from './find.de.ts'
import type { Texts } from './texts.ts'

/** Wording of finding and replacing in all documents of a project. */
export const findEn: Texts<typeof findDe> = {
  title: 'Find and replace in the whole project',
  lead: 'Searches the titles and texts of all documents. Change details such as place and date in the project itself.',
  search: 'Find',
  none: 'Not found in any document.',
  found_one: 'One place found, {{documents}}.',
  found_other: '{{count}} places found, {{documents}}.',
  documents_one: 'in {{count}} document',
  documents_other: 'in {{count}} documents',
  count_one: '{{count}} place',
  count_other: '{{count}} places',
  locked: 'This document cannot be changed.',
  more_one: 'One more place is not shown here; it is replaced as well.',
  more_other: '{{count}} more places are not shown here; they are replaced as well.',
  replace_one: 'Replace {{count}} place',
  replace_other: 'Replace {{count}} places',
  replaced_one: 'One place replaced, {{documents}}.',
  replaced_other: '{{count}} places replaced, {{documents}}.',
  undone: 'Undone: all texts are as they were before replacing.',
}
