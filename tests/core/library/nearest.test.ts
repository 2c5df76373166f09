import { expect, test } from 'vitest'
import { nearest } from '../../../main/core/library/nearest.ts'

test.each([
  ['werkstatt-basis', 'werkstatt-basis'],
  ['werkstattbasis', 'werkstatt-basis'],
  ['strategie', 'strategiecheck'],
  ['xyz', undefined],
])('%s → %s', (name, expected) => expect(nearest(name, ['strategiecheck', 'werkstatt-basis'])).toBe(expected))
