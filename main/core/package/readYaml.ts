import type { Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { openYaml } from '../document/openYaml.ts'
import { isExpected } from '../expected.ts'
import type { FaultCode } from '../faultCodes.ts'
import { longestYaml } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { done, error, failed, type Place, type Problem, type Result } from '../outcome.ts'

/** Reads YAML against a schema. Every finding names the line of the value, or of the nearest value around it. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, code: ReadingFault): Result<T> {
  const { yaml, faults, at } = open(text, file)
  if (faults.length > 0) {
    return refuse(
      code,
      file,
      faults.map(({ code: said, line, column }) => {
        const place = { file, line, column }
        if (said === 'duplicate-key') return error(said, { syntax: 'yaml' }, place)
        return said === 'yaml-too-long' ? error(said, { most: longestYaml }, place) : error(said, {}, place)
      }),
    )
  }
  const value: unknown = yaml.toJS()
  const decoded = schema.safeParse(value)
  if (decoded.success) return done(decoded.data)
  return refuse(
    code,
    file,
    decoded.error.issues.flatMap((issue) => issueProblems(issue, (path) => at(offsetOf(yaml, path)))),
  )
}

/** Where the value at a path stands, or the nearest value around it. */
export function yamlPlaces(text: string, file: string): (path: readonly PropertyKey[]) => Place {
  const { yaml, at } = open(text, file)
  return (path) => at(offsetOf(yaml, path))
}

function open(text: string, file: string) {
  const source = text.replace(/^\uFEFF/, '')
  const lineOf = lineFinder(source)
  return { ...openYaml(source), at: (offset: number): Place => ({ file, ...lineOf(offset) }) }
}

/** What an unreadable file fails with. */
type ReadingFault = Extract<FaultCode, 'package-invalid' | 'kit-invalid'>

function refuse(code: ReadingFault, file: string, problems: readonly Problem[]): Result<never> {
  return failed(code, { path: file, line: problems[0]?.place.line ?? 1 }, problems)
}

function issueProblems(issue: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => Place): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      error('key-unknown', { syntax: 'yaml', key: [...issue.path, key].join('.') }, placeOf([...issue.path, key])),
    )
  }
  const key = issue.path.join('.')
  const expected = isExpected(issue.message) ? { expected: issue.message } : {}
  const choices =
    issue.message === 'one-of' && issue.code === 'invalid_value' ? { choices: issue.values.map(String) } : {}
  return [error('value-invalid', { syntax: 'yaml', key, ...expected, ...choices }, placeOf(issue.path))]
}

function offsetOf(yaml: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true)
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  }
  return 0
}
