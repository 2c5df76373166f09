import type { SavedChange } from '../core/changes.ts'
import type { Fault, Problem } from '../core/outcome.ts'
import type { Version } from '../core/state/history.ts'
import { changesDe } from '../wording/de/changes.ts'
import { problemsDe } from '../wording/de/problems.ts'
import { sayChange, sayFault, sayProblem, type Words } from '../wording/words.ts'
import { commandLineFaults } from './faultWording.ts'

export function wordFault(fault: Fault): { readonly message: string; readonly mend: string } {
  const [message, mend] = sayFault(commandLineFaults, fault)
  return { message, mend }
}

/** What a person should know although the command did its work. */
export function wordNotice(notice: Fault): string {
  const { message, mend } = wordFault(notice)
  return `Hinweis: ${message} ${mend}`
}

/** One line a finding. A fact that is missing is said once, with all the places below. */
export function wordProblems(problems: readonly Problem[]): readonly string[] {
  const facts = new Map<string, string[]>()
  const lines: string[] = []
  for (const problem of problems) {
    const { code, severity, place } = problem
    const said = sayProblem(problemsDe, problem).join(' ')
    const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
    if (code === 'placeholder-unfilled') facts.set(said, [...(facts.get(said) ?? []), where])
    else lines.push(`${where}: ${severity === 'error' ? 'Fehler' : 'Hinweis'}: ${said}`)
  }
  return [...lines, ...[...facts].map(([fact, places]) => `${fact}\n    ${places.join(', ')}`)]
}

/** What a version brought. A person here calls versions by their numbers. */
export function wordChange(saved: SavedChange): string {
  return sayChange(changes, saved)
}

const changes: Words['changes'] = {
  ...changesDe,
  known: { ...changesDe.known, 'version-restored': ({ number }) => `Version ${number} wiederhergestellt` },
}

/** What `--json` prints of an answer: codes with their words, for a script that shows them. */
export const asJson = (answer: object): object =>
  Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, inWords(name, value)]))

function inWords(name: string, value: unknown): unknown {
  if (name === 'problems' || name === 'warnings') return (value as readonly Problem[]).map(problemAsJson)
  if (name === 'what') return wordChange(value as SavedChange)
  if (name === 'versions')
    return (value as readonly Version[]).map((each) => ({ ...each, what: wordChange(each.what) }))
  return value
}

function problemAsJson(problem: Problem): object {
  const { code, severity, place, facts } = problem
  const [message, hint] = sayProblem(problemsDe, problem)
  const placeholder = code === 'placeholder-unfilled' ? { placeholder: facts.path } : {}
  return { code, severity, message, hint, place, ...placeholder }
}
