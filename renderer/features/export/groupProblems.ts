import type { Problem } from '../../../main/core/outcome.ts'
import { type MissingFact, missingFacts } from '../project/factPlaces.ts'

export interface GroupedProblem {
  readonly message: string
  readonly hint: string
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
  const lacking = problems.flatMap(({ placeholder, place }) =>
    placeholder === undefined ? [] : [{ id: documentOf(place.file), missing: [placeholder] }],
  )
  const others = new Map<string, { message: string; hint: string; documents: string[] }>()
  for (const { placeholder, message, hint, place } of problems) {
    if (placeholder !== undefined) continue
    const key = `${message} ${hint}`
    const known = others.get(key) ?? { message, hint, documents: [] }
    others.set(key, known)
    const document = documentOf(place.file)
    if (document !== '' && !known.documents.includes(document)) known.documents.push(document)
  }
  return { missing: missingFacts(lacking, hasProfile), others: [...others.values()] }
}

/** `werkstatt-basis/leitfaden.md` is the document `leitfaden`. */
const documentOf = (file = ''): string => (file.endsWith('.md') ? (file.slice(0, -3).split(/[/\\]/).at(-1) ?? '') : '')
