import type { Allowed } from '../expected.ts'
import type { Place } from '../outcome.ts'
import { readAttributes } from './directives.ts'
import type { Reader } from './reader.ts'

/** Identifiers: of fields, agendas, documents. */
export const words = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The attributes of one block or field, read one by one; what is wrong is reported where it stands. */
export interface Attributes {
  readonly text: (key: string) => string | undefined
  readonly required: (key: string, fallback: string) => string
  readonly choice: <T extends string>(key: string, allowed: readonly T[]) => T | undefined
  readonly matching: (key: string, pattern: RegExp, allowed: Allowed) => string | undefined
  readonly number: (key: string, least: number, most: number, whole: boolean) => number | undefined
  readonly flag: (key: string) => boolean | undefined
  readonly missing: (key: string) => void
}

export function createAttributes(
  reader: Reader,
  name: string,
  source: string,
  allowed: readonly string[],
  place: Place,
): Attributes {
  const { entries, rest } = readAttributes(source)
  const values = new Map<string, string>()
  if (rest !== '') reader.report('attributes-syntax', { text: rest }, place)
  for (const [key, value] of entries) {
    if (!allowed.includes(key)) {
      reader.report('attribute-unknown', { name, key, value, allowed }, place)
    } else if (values.has(key)) reader.report('attribute-twice', { key, value }, place)
    else values.set(key, value)
  }
  const refuse = (key: string, value: string, wanted: Allowed): undefined => {
    reader.report('attribute-value', { name, key, value, allowed: wanted }, place)
  }
  const missing = (key: string): void => reader.report('attribute-missing', { name, key }, place)
  const matching: Attributes['matching'] = (key, pattern, wanted) => {
    const value = values.get(key)
    return value === undefined || pattern.test(value) ? value : refuse(key, value, wanted)
  }
  return {
    text: (key) => values.get(key),
    required(key, fallback) {
      const value = values.get(key)
      if (value === undefined || value.trim() === '') missing(key)
      return value ?? fallback
    },
    choice: <T extends string>(key: string, choices: readonly T[]) => {
      const value = values.get(key)
      if (value === undefined) return undefined
      return choices.find((choice) => choice === value) ?? refuse(key, value, choices)
    },
    matching,
    number(key, least, most, whole) {
      const value = values.get(key)
      if (value === undefined) return undefined
      const number = readNumber(value)
      const fits = number !== undefined && number >= least && number <= most && (!whole || Number.isInteger(number))
      return fits ? number : refuse(key, value, { least, most, whole })
    },
    flag(key) {
      const value = values.get(key)
      if (value === undefined) return undefined
      return value === 'true' || value === 'false' ? value === 'true' : refuse(key, value, ['true', 'false'])
    },
    missing,
  }
}

/** Decimal point or comma. */
export function readNumber(text: string): number | undefined {
  return /^-?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** Leaves out what is undefined, as exact optional properties want it. */
export function optional<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
