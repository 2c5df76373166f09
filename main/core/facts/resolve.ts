import type { Placeholder } from '../document/document.ts'
import { templateParts } from '../document/placeholder.ts'
import { mostLetters } from '../limits.ts'
import { error, type Place, type Problem, warning } from '../outcome.ts'
import { printable } from '../printable.ts'
import { calculate } from './calculate.ts'
import type { Person } from './facts.ts'
import { placeholderEntry } from './placeholders.ts'
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
  /** Characters that the values have all together. Beyond `mostLetters` they stay empty: a long fact may stand in thousands of places. */
  readonly letters: () => number
}

/**
 * Room to write a name by hand. No-break spaces leave a gap on paper and are silent in a screen reader,
 * which would read a row of underscores aloud one by one.
 */
export const blank = '\u00A0'.repeat(28)

export function resolver(values: Values): Resolver {
  const missing: Problem[] = []
  const seen = new Set<string>()
  let letters = 0
  const report = (problem: Problem): void => {
    const { code, facts, place } = problem
    const key = JSON.stringify([code, facts, place.line, place.column])
    if (!seen.has(key)) missing.push(problem)
    seen.add(key)
  }
  const text: Resolver['text'] = ({ path, steps }, person, place) => {
    const entry = placeholderEntry(path)
    if (!entry) {
      report(error('placeholder-unknown', { path }, place))
      return undefined
    }
    if (entry.source === 'people' && !person) return blank
    const found = values(path, person)
    const value = found === undefined ? undefined : printable(found)
    if (value === undefined) {
      report(warning('placeholder-unfilled', { path }, place))
      return undefined
    }
    letters += value.length
    if (letters > mostLetters) return ''
    if (steps.length === 0) return value
    const result = calculate(value, steps)
    if (result === undefined) report(error('placeholder-not-numeric', { path, value }, place))
    return result
  }
  const template: Resolver['template'] = (source, person, place) =>
    templateParts(source)
      .map((part) => (typeof part === 'string' ? part : (text(part.node, person, place) ?? part.raw)))
      .join('')
  return { text, template, report, missing, letters: () => letters }
}
