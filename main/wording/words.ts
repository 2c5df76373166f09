import type { FaultCode, FaultFacts } from '../core/faultCodes.ts'
import type { Fault, Problem } from '../core/outcome.ts'
import type { ProblemCode, ProblemFacts } from '../core/problemCodes.ts'

/** What happened, and the mend. */
export type Said = readonly [happened: string, mend: string]

/**
 * What one edge says in one language. A text is a function of its facts, filled by the language's own template strings: the compiler
 * knows that every code has its words and that every fact exists, plurals and cases need no grammar of their own, and the
 * command line needs no package for it.
 */
export interface Words {
  readonly faults: { readonly [C in FaultCode]: (facts: FaultFacts[C]) => Said }
  readonly problems: { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => Said }
}

export const sayFault = <C extends FaultCode>(faults: Words['faults'], { code, facts }: Fault<C>): Said =>
  faults[code](facts)

export const sayProblem = <C extends ProblemCode>(problems: Words['problems'], { code, facts }: Problem<C>): Said =>
  problems[code](facts)
