import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTo, parseRoute } from '../../renderer/app/routes.ts'

test.each(['#/%', '#/%E0%A4%A', '#/vorhaben/%', '#/kit/%zz/a', '#/%25%', '#/nirgends', '#/vorhabe', '#/about/../%c3'])(
  '%s leads to the screen for addresses that lead nowhere',
  (hash) => expect(parseRoute(hash).view).toBe('unknown'),
)

test.each([
  ['', 'library'],
  ['#', 'library'],
  ['#/', 'library'],
  ['#/search', 'library'],
  ['#/search/50%25', 'library'],
  ['#/about', 'about'],
])('%s is the screen %s', (hash, view) => expect(parseRoute(hash).view).toBe(view))

test('whatever stands in the address: no fault, and a way back to the same screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const route = parseRoute(`#/${text}`)
      expect(parseRoute(linkTo(route)).view).toBe(route.view)
    }),
    { seed: 11, numRuns: 2000 },
  )
})
