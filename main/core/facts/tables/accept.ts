import type { FaultCode, FaultFacts } from '../../faultCodes.ts'
import { done, failed, type Problem, type Result } from '../../outcome.ts'
import type { ReadTable } from './readTable.ts'

type Invalid = Extract<FaultCode, 'people-invalid' | 'ratings-invalid'>

/** A table at the entrance: with an error in it none of it is taken, and all findings go along. Facts: `path`, `line`. */
export function accept<T>(
  { entries, problems }: ReadTable<T>,
  code: Invalid,
  path: string,
): Result<{ readonly entries: readonly T[]; readonly warnings: readonly Problem[] }> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return done({ entries, warnings: problems })
  const facts: FaultFacts[Invalid] = { path, line: first.place.line ?? 1 }
  return failed(code, facts, errors.slice(0, 100))
}
