import { expect, test } from 'vitest'
import { readProfileDraft } from '../../renderer/features/profile/profileDraft.ts'
import type { Draft } from '../../renderer/ui/draft.ts'

const read = (draft: Draft, saved: Draft = {}) => readProfileDraft({ name: 'M', ...draft }, saved, 'Logo')

test.each<[string, Draft, object, readonly string[]]>([
  ['a web address without its protocol', { 'contact.web': 'www.m.de' }, { contact: { web: 'https://www.m.de' } }, []],
  ['no web address', { 'contact.web': 'ruf mich an' }, {}, ['contact.web']],
  ['a picture without words', { logo: 'w.svg' }, { logo: 'w.svg', logoAlt: 'Logo' }, []],
  ['a second colour alone', { 'colours.accent': '#b3541e' }, { colours: { accent: '#b3541e' } }, []],
  ['a slip in the e-mail address', { 'contact.email': 'amt.m.de' }, {}, ['contact.email']],
  ['an e-mail address', { 'contact.email': ' amt@m.de ' }, { contact: { email: 'amt@m.de' } }, []],
  ['a postal code too short', { 'address.postalCode': '0123' }, {}, ['address.postalCode']],
  ['a postal code', { 'address.postalCode': '01234' }, { address: { postalCode: '01234' } }, []],
])('%s', (_, draft, facts, invalid) => {
  const found = read(draft)
  expect(found.facts).toMatchObject({ name: 'M', ...facts })
  expect(found.invalid).toEqual(invalid)
})

test('a slip keeps what was saved', () => {
  const { facts, invalid } = read({ 'contact.email': 'amt@' }, { 'contact.email': 'amt@m.de' })
  expect([facts?.contact?.email, invalid]).toEqual(['amt@m.de', ['contact.email']])
})
