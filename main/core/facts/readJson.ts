import type { z } from 'zod'
import { lineFinder } from '../lines.ts'
import { deepestJson, isNestedDeeper } from '../nesting.ts'
import { done, type Fault, failed, type Place, type Problem } from '../outcome.ts'
import { type JsonPlaces, jsonPlaces } from './jsonPlaces.ts'

/** A `Result` whose success may carry warnings, for example keys that nothing reads. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly fault: Fault }

/** Wording for a schema's `error`: what is expected, and an example as JSON. `readJson` takes it apart again. */
export const expects = (what: string, example: unknown): string => `${what}\n${JSON.stringify(example)}`

/**
 * Reads JSON against a schema of strict objects. JSON.parse decides about the syntax, `jsonPlaces` only
 * knows where each value stands. Unknown keys are warnings and left out of the value.
 */
export function readJson<T>(text: string, file: string, schema: z.ZodType<T>, code: string): Decoded<T> {
  const source = text.replace(/^\uFEFF/, '')
  if (isNestedDeeper(source, deepestJson)) return refuse(code, file, [tooDeep(file)])
  const places = jsonPlaces(source)
  const lineOf = lineFinder(source)
  const raw = parseSyntax(source)
  if (!raw.ok) return refuse(code, file, [syntaxProblem({ file, ...lineOf(places.broken ?? 0) })])

  const placeOf = (path: readonly PropertyKey[], key: boolean): Place => ({
    file,
    ...lineOf(locate(places, path, key)),
  })
  const twice = places.twice.map(
    (offset): Problem => ({
      code: 'duplicate-key',
      severity: 'error',
      message: 'Dieser Schlüssel steht zweimal in derselben Klammer.',
      hint: 'Löschen Sie einen der beiden Einträge.',
      place: { file, ...lineOf(offset) },
    }),
  )
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

function refuse(code: string, file: string, problems: readonly Problem[]): Decoded<never> {
  const { line, column } = problems[0]?.place ?? {}
  return failed(code, { path: file, ...(line ? { line } : {}), ...(column ? { column } : {}) }, problems)
}

const tooDeep = (file: string): Problem => ({
  code: 'json-too-deep',
  severity: 'error',
  message: `Die Klammern stehen mehr als ${deepestJson} Ebenen tief ineinander.`,
  hint: 'Vergleichen Sie mit der Beispieldatei im Ordner musterstadt.',
  place: { file, line: 1, column: 1 },
})

function parseSyntax(source: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(source) }
  } catch {
    return { ok: false }
  }
}

const syntaxProblem = (place: Place): Problem => ({
  code: 'json-syntax',
  severity: 'error',
  message: 'Die Datei ist kein gültiges JSON.',
  hint: 'Prüfen Sie hier und in der Zeile davor Anführungszeichen, Kommas und Klammern; nach dem letzten Eintrag steht kein Komma.',
  place,
})

function issueProblem(
  issue: z.core.$ZodIssue,
  root: unknown,
  placeOf: (path: readonly PropertyKey[], key: boolean) => Place,
): Problem {
  const name = issue.path.join('.')
  const key = String(issue.path.at(-1) ?? '')
  const [what = '', example] = issue.message.split('\n')
  const value = issue.path.reduce<unknown>((at, step) => member(at, step), root)
  const known = example !== undefined
  const entry = known ? `${typeof issue.path.at(-1) === 'string' ? `"${key}": ` : ''}${example}` : ''
  const missing = value === undefined
  return {
    code: missing ? 'key-missing' : 'value-invalid',
    severity: 'error',
    message: missing
      ? `„${name}“ fehlt${known ? `: erwartet wird ${what}` : ''}.`
      : `${name ? `„${name}“` : 'Die Datei'} ist ${show(value)}; erwartet wird ${known ? what : 'ein Objekt in geschweiften Klammern'}.`,
    hint: known
      ? `Schreiben Sie zum Beispiel ${entry}`
      : 'Vergleichen Sie mit der Beispieldatei im Ordner musterstadt.',
    place: missing ? placeOf(issue.path.slice(0, -1), false) : placeOf(issue.path, false),
  }
}

const unknownKey = (path: readonly PropertyKey[], place: Place): Problem => ({
  code: 'key-unknown',
  severity: 'warning',
  message: `„${path.join('.')}“ ist nicht bekannt und wird nicht verwendet.`,
  hint: 'Prüfen Sie die Schreibweise des Schlüssels oder löschen Sie den Eintrag.',
  place,
})

function show(value: unknown): string {
  if (typeof value === 'string') return `„${value.length > 80 ? `${value.slice(0, 80)}…` : value}“`
  if (Array.isArray(value)) return 'eine Liste'
  return value !== null && typeof value === 'object' ? 'ein Objekt' : String(value)
}

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
