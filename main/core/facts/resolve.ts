import type { Placeholder } from '../document/document.ts'
import { templateParts } from '../document/placeholder.ts'
import type { Place, Problem } from '../outcome.ts'
import { calculate } from './calculate.ts'
import type { Person } from './facts.ts'
import { type PlaceholderEntry, placeholderEntry } from './placeholders.ts'
import type { Values } from './values.ts'

/** Resolves placeholders and remembers what was missing, each finding once. */
export interface Resolver {
  readonly text: (
    placeholder: Omit<Placeholder, 'kind'>,
    person: Person | undefined,
    place: Place,
  ) => string | undefined
  /** Template text with its placeholders replaced; unresolved ones stay as written. */
  readonly template: (source: string, person: Person | undefined, place: Place) => string
  readonly report: (problem: Problem) => void
  readonly missing: readonly Problem[]
}

/**
 * Room to write a name by hand. No-break spaces leave a gap on paper and are silent in a screen reader,
 * which would read a row of underscores aloud one by one.
 */
export const blank = '\u00A0'.repeat(28)

export function resolver(values: Values): Resolver {
  const missing: Problem[] = []
  const seen = new Set<string>()
  const report = (problem: Problem): void => {
    const { line = '', column = '' } = problem.place
    const key = `${problem.message}@${line}:${column}`
    if (!seen.has(key)) missing.push(problem)
    seen.add(key)
  }
  const text: Resolver['text'] = ({ path, steps }, person, place) => {
    const entry = placeholderEntry(path)
    if (!entry) {
      report(unknown(path, place))
      return undefined
    }
    if (entry.source === 'people' && !person) return blank
    const value = values(path, person)
    if (value === undefined) {
      report(unfilled(path, entry, place))
      return undefined
    }
    if (steps.length === 0) return value
    const result = calculate(value, steps)
    if (result === undefined) report(notNumeric(path, value, place))
    return result
  }
  const template: Resolver['template'] = (source, person, place) =>
    templateParts(source)
      .map((part) => (typeof part === 'string' ? part : (text(part.node, person, place) ?? part.raw)))
      .join('')
  return { text, template, report, missing }
}

const unknown = (path: string, place: Place): Problem => ({
  code: 'placeholder-unknown',
  severity: 'error',
  message: `Den Platzhalter „${path}“ gibt es nicht.`,
  hint: 'Prüfen Sie die Schreibweise; die Liste der Platzhalter steht in materials/README.md.',
  place,
})

const unfilled = (path: string, entry: PlaceholderEntry, place: Place): Problem => ({
  code: 'placeholder-unfilled',
  severity: 'warning',
  message: `Für „${path}“ (${entry.label}) fehlt der Wert.`,
  hint: hintFor(path, entry),
  place,
  placeholder: path,
})

const notNumeric = (path: string, value: string, place: Place): Problem => ({
  code: 'placeholder-not-numeric',
  severity: 'error',
  message: `Mit „${path}“ (${value}) lässt sich so nicht rechnen.`,
  hint: 'Rechnen Sie nur mit Zahlen, zum Beispiel {{ vorhaben.personen / 6 }}, und teilen Sie nicht durch 0.',
  place,
})

function hintFor(path: string, { source, key, example }: PlaceholderEntry): string {
  const entry = `Ergänzen Sie den Schlüssel „${key ?? ''}“`
  switch (source) {
    case 'profile':
      return `${entry} in der Profildatei, zum Beispiel: ${example}.`
    case 'project':
      return `${entry}${path.includes('datum2') ? ' um einen zweiten Tag' : ''} in der Vorhabendatei, zum Beispiel: ${example}.`
    case 'ratings':
      return 'Nennen Sie in der Vorhabendatei unter „ratings“ die CSV-Datei mit den Bewertungsbögen.'
    case 'agenda':
      return `Geben Sie in der Agenda des Kits einer Zeile die id „${path.split('.')[1] ?? ''}“.`
    case 'people':
      return 'Nennen Sie in der Vorhabendatei unter „people“ die CSV-Datei mit den Teilnehmenden.'
    case 'package':
      return 'Ergänzen Sie die Angabe in package.yaml.'
  }
}
