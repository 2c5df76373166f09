import { z } from 'zod'
import type { Expected } from '../expected.ts'
import { isOwnName } from '../ownName.ts'
import { toMinutes } from './clockTime.ts'
import { isCalendarDate } from './dates.ts'

/** Forms of single values in profile and project files; each says by name what it expects. */
export const text = (expected: Expected) =>
  z.string({ error: expected }).max(mostLetters, { error: expected }).trim().min(1, { error: expected })

/** UTF-16 units of one fact: several printed pages, so that no form and no file keeps the program busy. */
const mostLetters = 10_000

/** A file in the folder of the file that names it; the rule is the one of `isOwnName`. */
export const ownFile = (expected: Expected) => checked(expected, isOwnName)

export const time = (expected: Expected) => checked(expected, (value) => toMinutes(value) !== undefined)
export const date = (expected: Expected) => checked(expected, isCalendarDate)
export const colour = (expected: Expected) => checked(expected, (value) => /^#[0-9a-fA-F]{6}$/.test(value))
export const address = (expected: Expected) => checked(expected, (value) => /^https?:\/\/[^\s/]\S*$/.test(value))

export const count = (expected: Expected, least = 1) => z.int({ error: expected }).min(least, { error: expected })

export const section = <S extends z.core.$ZodLooseShape>(expected: Expected, shape: S) =>
  // Unknown keys keep their own issue; only a value that is no object is said to be another one.
  z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? expected : undefined) })

function checked(expected: Expected, test: (value: string) => boolean) {
  return z.string({ error: expected }).refine(test, { error: expected })
}
