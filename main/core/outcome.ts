import type { FaultCode, FaultFacts } from './faultCodes.ts'
import type { ProblemCode, ProblemFacts } from './problemCodes.ts'

/** What a call that may fail in expected ways gives back. A broken invariant throws instead. */
export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F }

/** An expected failure: a code to choose wording by, and the facts that the wording needs, see `faultCodes.ts`. */
export type Fault<C extends FaultCode = FaultCode> = {
  readonly [K in C]: {
    readonly code: K
    readonly facts: FaultFacts[K]
    /** Single findings behind the failure, each with its own place. */
    readonly problems?: readonly Problem[]
  }
}[C]

/** A finding in an input, with its place; its facts are listed in `problemCodes.ts`. Lines and columns count from 1. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: {
    readonly code: K
    readonly severity: Severity
    readonly facts: ProblemFacts[K]
    readonly place: Place
  }
}[C]
export type Severity = 'error' | 'warning'

/** Where in an input something stands. `file` is relative to the input's root. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Findings of one file in the order in which a person meets them there. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(({ place: a }, { place: b }) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const failed = <C extends FaultCode>(
  code: C,
  facts: FaultFacts[C],
  problems?: readonly Problem[],
): { readonly ok: false; readonly fault: Fault<C> } => ({ ok: false, fault: fault(code, facts, problems) })

export const fault = <C extends FaultCode>(code: C, facts: FaultFacts[C], problems?: readonly Problem[]): Fault<C> =>
  (problems ? { code, facts, problems } : { code, facts }) as Fault<C>

const found =
  (severity: Severity) =>
  <C extends ProblemCode>(code: C, facts: ProblemFacts[C], place: Place): Problem<C> =>
    ({ code, severity, facts, place }) as Problem<C>

export const error = found('error')
export const warning = found('warning')

/** Ends a switch over a union: the build breaks when a member is not handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
