import { expect, test } from 'vitest'
import { currentSchema, migrate, type Step } from '../../../main/core/state/migrate.ts'

/** A kind that was renamed, then split. */
const steps: readonly Step[] = [
  ({ ort, ...rest }) => ({ ...rest, place: ort }),
  ({ place, ...rest }) => ({ ...rest, place: { name: place } }),
]
const check = (schema: number, old: Readonly<Record<string, unknown>>) =>
  expect(migrate(old, schema, steps)).toEqual({ id: 'a', unknown: [1], place: { name: 'Rathaus' } })

test('every old schema becomes the current one, unknown fields survive', () => {
  check(1, { id: 'a', unknown: [1], ort: 'Rathaus' })
  check(2, { id: 'a', unknown: [1], place: 'Rathaus' })
  check(3, { id: 'a', unknown: [1], place: { name: 'Rathaus' } })
  expect(currentSchema(steps)).toBe(3)
  expect(currentSchema([])).toBe(1)
})
