import { describe, expect, test } from 'vitest'
import { decodeProfile } from '../../main/core/facts/profile.ts'
import { isOwnName, ownNameOr } from '../../main/core/ownName.ts'
import { hostileNames, ordinaryNames } from '../hostileNames.ts'

describe('a name of a file in its own folder', () => {
  test.each(ordinaryNames)('%j is one', (name) => {
    expect(isOwnName(name)).toBe(true)
  })
  test.each(hostileNames)('%j is none', (name) => {
    expect(isOwnName(name)).toBe(false)
    expect(isOwnName(`bilder/${name}`)).toBe(false)
    expect(isOwnName(ownNameOr(name, 'logo'))).toBe(true)
  })
  test.each(hostileNames)('%j is no logo of a profile', (logo) => {
    const read = decodeProfile(JSON.stringify({ name: 'Musterstadt', logo, logoAlt: 'Wappen' }), 'profil.json')
    expect(read).toMatchObject({
      ok: false,
      fault: { code: 'profile-invalid', facts: { path: 'profil.json', line: 1 } },
    })
  })
  test('the mend keeps the ending', () => {
    expect(['C:\\Bilder\\Wappen.PNG', 'a/b', 'wappen.svg'].map((name) => ownNameOr(name, 'logo'))).toEqual([
      'logo.png',
      'logo',
      'wappen.svg',
    ])
  })
})
