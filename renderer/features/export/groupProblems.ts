import type { Problem } from '../../../main/core/outcome.ts'
import { type MissingFact, missingFacts } from '../project/factPlaces.ts'

export interface GroupedProblem {
  readonly problem: Problem
  /** Ids of the documents that have it. */
  readonly documents: readonly string[]
}

/** Findings as a person mends them: a missing fact once, everything else once with all its documents. */
export function groupProblems(
  problems: readonly Problem[],
  hasProfile: boolean,
): {
  readonly missing: readonly MissingFact[]
  readonly others: readonly GroupedProblem[]
} {
  const lacking: { readonly id: string; readonly missing: readonly string[] }[] = []
  const others = new Map<string, { problem: Problem; documents: string[] }>()
  for (const problem of problems) {
    const { code, facts, place } = problem
    const document = documentOf(place.file)
    if (code === 'placeholder-unfilled') {
      lacking.push({ id: document, missing: [facts.path] })
      continue
    }
    const key = JSON.stringify([code, facts])
    const known = others.get(key) ?? { problem, documents: [] }
    others.set(key, known)
    if (document !== '' && !known.documents.includes(document)) known.documents.push(document)
  }
  return { missing: missingFacts(lacking, hasProfile), others: [...others.values()] }
}

/** `werkstatt-basis/leitfaden.md` is the document `leitfaden`. */
const documentOf = (file = ''): string => (file.endsWith('.md') ? (file.slice(0, -3).split(/[/\\]/).at(-1) ?? '') : '')
