import type { Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { openYaml, type YamlFault } from '../document/openYaml.ts'
import { longestYaml } from '../limits.ts'
import { lineFinder } from '../lines.ts'
import { done, failed, type Place, type Problem, type Result } from '../outcome.ts'

/** Reads YAML against a schema. Every finding names the line of the value, or of the nearest value around it. */
export function readYaml<T, C extends string>(text: string, file: string, schema: z.ZodType<T>, code: C): Result<T> {
  const { yaml, faults, at } = open(text, file)
  if (faults.length > 0) {
    return refuse(
      code,
      file,
      faults.map(({ code, line, column }) => {
        const [message, hint] = wording[code]
        return { code, severity: 'error', message, hint, place: { file, line, column } }
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

const wording: Readonly<Record<YamlFault['code'], readonly [message: string, hint: string]>> = {
  'yaml-syntax': [
    'Die Datei ist kein gültiges YAML.',
    'Schreiben Sie je Zeile „name: wert“; Werte mit Doppelpunkt in Anführungszeichen, Einrückung mit Leerzeichen.',
  ],
  'duplicate-key': ['Dieser Schlüssel steht zweimal da.', 'Löschen Sie einen der beiden Einträge.'],
  'yaml-alias': [
    'Ein Stern am Anfang eines Werts verweist in YAML auf eine andere Stelle; das geht hier nicht.',
    'Setzen Sie den Wert in Anführungszeichen, zum Beispiel "*Wichtig*".',
  ],
  'yaml-too-long': [
    `Die Datei hat mehr als ${longestYaml} Zeichen.`,
    'Kürzen Sie sie; lange Texte gehören in ein Dokument.',
  ],
}

function refuse(code: string, file: string, problems: readonly Problem[]): Result<never> {
  return failed(code, { path: file, line: problems[0]?.place.line ?? 1 }, problems)
}

function issueProblems(issue: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => Place): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'key-unknown',
      severity: 'error',
      message: `„${[...issue.path, key].join('.')}“ ist hier nicht bekannt.`,
      hint: 'Prüfen Sie die Schreibweise oder löschen Sie den Eintrag.',
      place: placeOf([...issue.path, key]),
    }))
  }
  const name = issue.path.join('.')
  return [
    {
      code: 'value-invalid',
      severity: 'error',
      message: name ? `„${name}“ fehlt oder passt nicht.` : 'Die Datei hat keine Angaben „name: wert“.',
      hint: `Erwartet wird ${issue.message}.`,
      place: placeOf(issue.path),
    },
  ]
}

function offsetOf(yaml: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true)
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  }
  return 0
}
