import { type Change, type ChangeCode, type ChangeFacts, readChange, type SavedChange } from '../core/changes.ts'
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
  readonly changes: {
    /** For what a newer version has saved. */
    readonly unknown: string
    readonly known: { readonly [C in ChangeCode]: (facts: ChangeFacts[C]) => string }
  }
}

export const sayFault = <C extends FaultCode>(faults: Words['faults'], { code, facts }: Fault<C>): Said =>
  faults[code](facts)

export const sayProblem = <C extends ProblemCode>(problems: Words['problems'], { code, facts }: Problem<C>): Said =>
  problems[code](facts)

/** Histories from before there were codes hold words, and those are said. */
export function sayChange(changes: Words['changes'], saved: SavedChange): string {
  if (typeof saved === 'string') return saved
  const change = readChange(saved)
  return change ? sayKnown(changes.known, change) : changes.unknown
}

const sayKnown = <C extends ChangeCode>(known: Words['changes']['known'], { code, facts }: Change<C>): string =>
  known[code](facts)
