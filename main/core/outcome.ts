/** What a call that may fail in expected ways gives back. A broken invariant throws instead. */
export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F }

/** An expected failure: a code to choose wording by, and the facts that the wording needs. */
export interface Fault<C extends string = string> {
  readonly code: C
  /** Facts for the wording, for example `{ path: 'profil.json', line: 4 }`. */
  readonly facts: Readonly<Record<string, string | number>>
  /** Single findings behind the failure, each with its own place. */
  readonly problems?: readonly Problem[]
}

/** A finding in an input, with the place and the mend. Lines and columns count from 1. */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
  readonly place: Place
  /** Path of the placeholder that this is about, for a form that leads to its field. */
  readonly placeholder?: string
}

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

export const failed = <C extends string>(
  code: C,
  facts: Fault['facts'] = {},
  problems?: readonly Problem[],
): { readonly ok: false; readonly fault: Fault<C> } => ({
  ok: false,
  fault: problems ? { code, facts, problems } : { code, facts },
})

/** Ends a switch over a union: the build breaks when a member is not handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
