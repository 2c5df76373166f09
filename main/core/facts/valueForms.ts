import { z } from 'zod'
import { isOwnName } from '../ownName.ts'
import { toMinutes } from './clockTime.ts'
import { isCalendarDate } from './dates.ts'
import { expects } from './readJson.ts'

/** Forms of single values in profile and project files, each with what it expects in words and an example. */
export const text = (what: string, example: string) => {
  const error = expects(what, example)
  const tooLong = expects(`${what} mit höchstens ${mostLetters.toLocaleString('de')} Zeichen`, example)
  return z.string({ error }).max(mostLetters, { error: tooLong }).trim().min(1, { error })
}

/** UTF-16 units of one fact: several printed pages, so that no form and no file keeps the program busy. */
const mostLetters = 10_000

/** A file in the folder of the file that names it; the rule is the one of `isOwnName`. */
export const ownFile = (what: string, example: string) => {
  const error = expects(`${what} (ein Name ohne Laufwerk und ohne „..“)`, example)
  return z.string({ error }).refine(isOwnName, { error })
}

export const time = (example: string) =>
  checked('eine Uhrzeit in der Form HH:MM', example, (v) => toMinutes(v) !== undefined)

export const date = (example: string) =>
  checked('ein Datum des Kalenders in der Form JJJJ-MM-TT', example, isCalendarDate)

export const colour = (example: string) =>
  checked('eine Farbe in der Form #rrggbb', example, (v) => /^#[0-9a-fA-F]{6}$/.test(v))

export const address = (example: string) =>
  checked('eine Internetadresse mit https://', example, (v) => /^https?:\/\/[^\s/]\S*$/.test(v))

export const count = (what: string, example: number, least = 1) => {
  const error = expects(what, example)
  return z.int({ error }).min(least, { error })
}

export const section = <S extends z.core.$ZodLooseShape>(what: string, example: unknown, shape: S) =>
  z.strictObject(shape, {
    // Unknown keys keep their own issue; only a value that is no object gets this wording.
    error: (issue) => (issue.code === 'invalid_type' ? expects(what, example) : undefined),
  })

function checked(what: string, example: string, test: (value: string) => boolean) {
  const error = expects(what, example)
  return z.string({ error }).refine(test, { error })
}
