import type { Fault, Problem } from '../core/outcome.ts'
import { problemsDe } from '../wording/de/problems.ts'
import { sayFault, sayProblem } from '../wording/words.ts'
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

/** What `--json` prints of an answer: its findings with their words, for a script that shows them. */
export const asJson = (answer: object): object =>
  Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      name === 'problems' || name === 'warnings' ? (value as readonly Problem[]).map(problemAsJson) : value,
    ]),
  )

function problemAsJson(problem: Problem): object {
  const { code, severity, place, facts } = problem
  const [message, hint] = sayProblem(problemsDe, problem)
  const placeholder = code === 'placeholder-unfilled' ? { placeholder: facts.path } : {}
  return { code, severity, message, hint, place, ...placeholder }
}
