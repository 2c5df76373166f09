import { describe, expect, test } from 'vitest'
import { personKeys } from '../../../main/core/facts/personKeys.ts'
import { mostPeople } from '../../../main/core/limits.ts'

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
    [
      ['Bo', 'Bo', 'Bo 2', 'Bo'],
      ['bo', 'bo-3', 'bo-2', 'bo-4'],
    ],
    [
      ['Bo 2', 'Bo 2', 'Bo', 'Bo'],
      ['bo-2', 'bo-2-2', 'bo', 'bo-3'],
    ],
    [['Юля'], ['u44eu43bu44f']],
    [[], []],
  ])('%j: %j', (people, keys) => {
    expect(personKeys(people.map(person))).toEqual(keys)
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  test.each<[list: string, nameOf: (index: number) => string]>([
    ['of other names', (index) => `Person ${index}`],
    ['of one name', () => 'Bo'],
    ['of one name in many offices', (index) => `Bo / Amt ${index % 500}`],
    ['in pairs', (index) => `Person ${index >> 1} / Amt`],
  ])('a list five times as long as the longest, %s, has a name for each', (_, nameOf) => {
    const people = Array.from({ length: 5 * mostPeople }, (_, index) => person(nameOf(index)))
    expect(new Set(personKeys(people)).size).toBe(people.length)
  })
})
