import { describe, expect, test } from 'vitest'
import { personKeys } from '../../../main/core/facts/personKeys.ts'

const person = (given: string) => {
  const [name = '', organisation = ''] = given.split(' / ')
  return { name, organisation, role: '' }
}

describe('names of the form fields of a person', () => {
  test.each<[people: readonly string[], keys: readonly string[]]>([
    [['Katrin Öztürk-Weiß'], ['katrin-oeztuerk-weiss']],
    [['Dr. Łukasz Dvořák'], ['dr-lukasz-dvorak']],
    [
      ['Anna Müller / Bauamt', 'Anna Müller / Kämmerei', 'Bo'],
      ['anna-mueller-bauamt', 'anna-mueller-kaemmerei', 'bo'],
    ],
    [
      ['Bo', 'Anna Müller / Kämmerei', 'Anna Müller / Bauamt'],
      ['bo', 'anna-mueller-kaemmerei', 'anna-mueller-bauamt'],
    ],
    [
      ['Bo', 'Bo', 'Bo'],
      ['bo', 'bo-2', 'bo-3'],
    ],
    [
      ['', ' / Bauamt'],
      ['ohne-namen', 'ohne-namen-bauamt'],
    ],
    [['Юля'], ['u44eu43bu44f']],
    [[], []],
  ])('%j: %j', (people, keys) => {
    expect(personKeys(people.map(person))).toEqual(keys)
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })
})
