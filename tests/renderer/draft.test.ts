import { describe, expect, test } from 'vitest'
import { ProfileSchema } from '../../main/core/facts/profile.ts'
import { ProjectFactsSchema } from '../../main/core/facts/projectFacts.ts'
import { type Draft, draftOf, readDraft } from '../../renderer/ui/draft.ts'

const project = {
  kit: 'k',
  title: 'Werkstatt',
  dates: ['2027-03-18', '2027-03-19'],
  place: { name: 'Färberei', room: 'Saal' },
  headcount: 12,
}

test('facts go into fields and come back as they were', () => {
  const draft = draftOf(project)
  expect(draft).toMatchObject({ 'dates.1': '2027-03-19', 'place.room': 'Saal', headcount: '12' })
  expect(readDraft(draft, { schema: ProjectFactsSchema, numbers: ['headcount'] })).toEqual({
    facts: project,
    invalid: [],
  })
})

describe('what cannot be used', () => {
  test.each<[string, Draft, Draft, unknown, readonly string[]]>([
    ['nothing yet', {}, {}, undefined, ['name']],
    ['an empty field is left out', { name: 'M', imprint: ' ' }, {}, { name: 'M' }, []],
    [
      'a wrong value is not saved, the rest is',
      { name: 'M', kind: 'x', imprint: 'I' },
      {},
      { name: 'M', imprint: 'I' },
      ['kind'],
    ],
    [
      'what is required keeps its value',
      { name: '', imprint: 'I' },
      { name: 'M' },
      { name: 'M', imprint: 'I' },
      ['name'],
    ],
    [
      'a wrong value keeps the one before',
      { name: 'M', kind: 'x' },
      { kind: 'town' },
      { name: 'M', kind: 'town' },
      ['kind'],
    ],
    ['a colour half typed', { name: 'M', 'colours.primary': '#12' }, {}, { name: 'M' }, ['colours.primary']],
  ])('%s', (_, draft, saved, facts, invalid) => {
    expect(readDraft(draft, { schema: ProfileSchema, saved })).toEqual({ facts, invalid })
  })
})
