import { expect, test } from 'vitest'
import { failed } from '../../main/core/outcome.ts'
import { wordStartFault } from '../../main/electron/startWording.ts'

test.each([
  ['store-unreadable', { path: 'D:\\Daten' }, 'de-DE', /lässt sich nicht lesen:\nD:\\Daten$/],
  ['store-full', { path: 'D:\\Daten' }, 'en-GB', /no space left on the disk:\nD:\\Daten$/],
  ['package-invalid', { path: 'package.yaml' }, 'de', /nicht vollständig:\npackage\.yaml$/],
  ['internal', { reason: 'die Option --data braucht einen Ordner' }, 'de-AT', /schiefgegangen: die Option/],
  ['never-heard-of', {}, 'fr', /at the start: never-heard-of$/],
])('%s is said in plain words', (code, facts, locale, words) => {
  const { happened, mend } = wordStartFault(failed(code, facts).fault, locale)
  expect(happened).toMatch(words)
  expect(mend.length).toBeGreaterThan(20)
})
