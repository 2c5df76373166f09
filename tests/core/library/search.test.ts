import { expect, test } from 'vitest'
import { createSearch } from '../../../main/core/library/search.ts'

const search = createSearch([
  { id: 'amt', title: 'Impuls', text: 'Im Bürgeramt gibt es Termine am Schalter.' },
  {
    id: 'strategie',
    title: 'Prüfung',
    text: 'Die Digitalisierungsstrategie einer Stadt. Eine Strategie für die Digitalisierung.',
  },
  { id: 'vertrauen', title: 'Vertrauen', text: 'Wem die Menschen glauben.' },
  { id: 'rat', title: 'Vorlage', text: 'Der Rat entscheidet. Vertrauen kommt zuletzt.' },
])
const found = (query: string): readonly string[] => search(query).map(({ id }) => id)

test.each([
  ['a word as it stands', 'Schalter', ['amt']],
  ['in small letters', 'bürgeramt', ['amt']],
  ['another form of the word', 'Schaltern', ['amt']],
  ['singular for plural', 'Termin', ['amt']],
  ['part of a compound', 'Strategie', ['strategie']],
  ['a word that is not finished', 'Digitalis', ['strategie']],
  ['a slip of the keyboard', 'Vertrauem', ['vertrauen', 'rat']],
  ['the title first', 'Vertrauen', ['vertrauen', 'rat']],
  ['all words, not one of them', 'Rat Schalter', []],
  ['nothing', '', []],
  ['signs only', '?!', []],
  ['a word that stands nowhere', 'Zeppelin', []],
])('%s', (_, query, expected) => expect(found(query)).toEqual(expected))

test('the excerpt shows the find', () => {
  expect(search('Schalter')[0]?.excerpt).toContain('Schalter')
  const long = createSearch([{ id: 'a', title: 'T', text: `${'Wort '.repeat(200)}Zeppelin ${'Wort '.repeat(200)}` }])
  const excerpt = long('Zeppelin')[0]?.excerpt ?? ''
  expect(excerpt).toMatch(/^… .*Zeppelin.* …$/)
  expect(excerpt.length).toBeLessThan(170)
})
