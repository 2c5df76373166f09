import type { z } from 'zod'
import { isExpected } from '../expected.ts'
import type { FaultCode } from '../faultCodes.ts'
import { longestFacts } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { deepestJson, isTooMuchJson } from '../nesting.ts'
import { done, error, type Fault, failed, type Place, type Problem, warning } from '../outcome.ts'
import { type JsonPlaces, jsonPlaces } from './jsonPlaces.ts'

/** A `Result` whose success may carry warnings, for example keys that nothing reads. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly fault: Fault }

/**
 * Reads JSON against a schema of strict objects. JSON.parse decides about the syntax, `jsonPlaces` only
 * knows where each value stands. Unknown keys are warnings and left out of the value.
 */
export function readJson<T>(text: string, file: string, schema: z.ZodType<T>, code: JsonFault): Decoded<T> {
  const source = text.replace(/^\uFEFF/, '')
  if (source.length > longestFacts)
    return refuse(code, file, [error('json-too-long', { most: longestFacts }, { file, line: 1, column: 1 })])
  if (isTooMuchJson(source, deepestJson))
    return refuse(code, file, [error('json-too-deep', { most: deepestJson }, { file, line: 1, column: 1 })])
  const places = jsonPlaces(source)
  const lineOf = lineFinder(source)
  const raw = parseSyntax(source)
  if (!raw.ok) return refuse(code, file, [error('json-syntax', {}, { file, ...lineOf(places.broken ?? 0) })])

  const placeOf = (path: readonly PropertyKey[], key: boolean): Place => ({
    file,
    ...lineOf(locate(places, path, key)),
  })
  const twice = places.twice.map((offset) => error('duplicate-key', { syntax: 'json' }, { file, ...lineOf(offset) }))
  const first = schema.safeParse(raw.value)
  const issues = first.success ? [] : first.error.issues
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  )
  const errors = [
    ...twice,
    ...issues
      .filter((issue) => issue.code !== 'unrecognized_keys')
      .map((issue) => issueProblem(issue, raw.value, placeOf)),
  ]
  const warnings = unknown.map((path) => unknownKey(path, placeOf(path, true)))
  if (errors.length > 0) return refuse(code, file, [...errors, ...warnings])
  if (first.success) return { ...done(first.data), warnings }

  const again = schema.safeParse(without(raw.value, unknown))
  if (again.success) return { ...done(again.data), warnings }
  const late = again.error.issues.map((issue) => issueProblem(issue, raw.value, placeOf))
  return refuse(code, file, [...late, ...warnings])
}

/** What an unreadable file fails with. */
type JsonFault = Extract<FaultCode, 'profile-invalid' | 'project-invalid'>

function refuse(code: JsonFault, file: string, problems: readonly Problem[]): Decoded<never> {
  const { line, column } = problems[0]?.place ?? {}
  return failed(code, { path: file, ...(line ? { line } : {}), ...(column ? { column } : {}) }, problems)
}

function parseSyntax(source: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(source) }
  } catch {
    return { ok: false }
  }
}

function issueProblem(
  issue: z.core.$ZodIssue,
  root: unknown,
  placeOf: (path: readonly PropertyKey[], key: boolean) => Place,
): Problem {
  const key = issue.path.join('.')
  const expected = isExpected(issue.message) ? { expected: issue.message } : {}
  const most = issue.code === 'too_big' ? { most: Number(issue.maximum) } : {}
  const value = issue.path.reduce<unknown>((at, step) => member(at, step), root)
  return value === undefined
    ? error('key-missing', { key, ...expected }, placeOf(issue.path.slice(0, -1), false))
    : error('value-invalid', { syntax: 'json', key, value, ...expected, ...most }, placeOf(issue.path, false))
}

const unknownKey = (path: readonly PropertyKey[], place: Place): Problem =>
  warning('key-unknown', { syntax: 'json', key: path.join('.') }, place)

const member = (value: unknown, step: PropertyKey): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined

function without(root: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(root))
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((at, step) => member(at, step), copy)
    const key = path.at(-1)
    if (parent !== null && typeof parent === 'object' && key !== undefined) Reflect.deleteProperty(parent, key)
  }
  return copy
}

/** Offset of the value at `path`, or of its key; of the nearest value around it when it does not exist. */
function locate(places: JsonPlaces, path: readonly PropertyKey[], key: boolean): number {
  const own = key ? places.key(path) : places.value(path)
  if (own !== undefined) return own
  for (let length = path.length - 1; length >= 0; length--) {
    const around = places.value(path.slice(0, length))
    if (around !== undefined) return around
  }
  return 0
}
