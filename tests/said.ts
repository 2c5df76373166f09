import type { Problem } from '../main/core/outcome.ts'
import { problemsDe } from '../main/wording/de/problems.ts'
import { sayProblem } from '../main/wording/words.ts'

/** A finding with its German words. */
export function said<P extends Problem>(problem: P): P & { readonly message: string; readonly hint: string } {
  const [message, hint] = sayProblem(problemsDe, problem as Problem)
  return { ...problem, message, hint }
}
