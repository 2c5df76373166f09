import { expect, test } from 'vitest'
import { failed } from '../../main/core/outcome.ts'
import { wordStartFault } from '../../main/electron/startWording.ts'

test.each([
  [failed('store-unreadable', { path: 'D:\\Daten', reason: 'EACCES' }), 'de-DE', /lässt sich nicht lesen:\nD:\\Daten$/],
  [failed('store-full', { path: 'D:\\Daten', reason: 'ENOSPC' }), 'en-GB', /no space left on the disk:\nD:\\Daten$/],
  [failed('package-invalid', { path: 'package.yaml' }), 'de', /nicht vollständig:\npackage\.yaml$/],
  [failed('internal', { reason: 'die Option --data braucht einen Ordner' }), 'de-AT', /schiefgegangen: die Option/],
  [failed('internal', { reason: 'never heard of' }), 'fr', /during start-up: never heard of$/],
])('%j is said in plain words', ({ fault }, locale, words) => {
  const { happened, mend } = wordStartFault(fault, locale)
  expect(happened).toMatch(words)
  expect(mend.length).toBeGreaterThan(20)
})
