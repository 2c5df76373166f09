import { placeholders } from '../../core/facts/placeholders.ts'
import { quoted, source } from '../quoted.ts'
import type { Words } from '../words.ts'
import { factNameEn } from './factNames.ts'

/** What a version brought, in English, as a line of the history. */
export const changesEn: Words['changes'] = {
  unknown: 'Changed',
  known: {
    unchanged: () => 'Nothing changed',
    'project-created': () => 'Project created',
    'project-copied': ({ title }) => `Created as a copy of ${quoted(title)}`,
    'project-received': () => 'Project received as a file',
    'changes-received': () => 'Changes received as a file',
    'copy-received': () => 'Created from a copy left by a sync program',
    'facts-changed': ({ keys }) => `Details changed: ${some(keys.map(nameOf))}`,
    'ratings-received': () => 'Rating sheets imported',
    'text-changed': ({ title, how, count, unit }) =>
      `${verbs[how]}: ${source(title)}, ${count} ${units[unit]}${count === 1 ? '' : 's'}`,
    'places-settled': ({ title }) => `Open place decided: ${source(title)}`,
    'words-replaced': ({ find, by, count, documents }) =>
      `${quoted(find)} replaced by ${quoted(by)}: ${count === 1 ? '1 place' : `${count} places`} in ${documents === 1 ? '1 document' : `${documents} documents`}`,
    'templates-updated': ({ version }) => `Templates brought to version ${version}`,
    'template-restored': ({ title }) => `Returned to the template: ${source(title)}`,
    'version-restored': ({ number, name, at }) =>
      name !== undefined
        ? `Version ${quoted(name)} restored`
        : at !== undefined
          ? `Version of ${moment(at)} restored`
          : `Version ${number} restored`,
  },
}

const verbs = { changed: 'Text changed', added: 'Text added', removed: 'Text removed', moved: 'Order changed' } as const
const units = { paragraph: 'paragraph', place: 'place' } as const

function some(names: readonly string[]): string {
  const shown = names.slice(0, 4)
  const more = names.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const nameOf = (key: string): string => {
  const path = placeholders.find((entry) => entry.source === 'project' && entry.key === key)?.path
  return own[key] ?? (path === undefined ? undefined : factNameEn(path)) ?? source(key)
}

const own: Readonly<Record<string, string>> = {
  agenda: 'Schedule',
  'dates.1': 'Second day',
  people: 'Participants',
  profile: 'Profile',
  ratings: 'Rating sheets',
}

/** In the local time of the person who reads it. */
const moment = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
