import { z } from 'zod'

const none = z.object({})
const title = z.object({ title: z.string() })

/**
 * What a version of a project brought, by its code, with the facts that its wording needs. Histories keep both, so neither
 * changes its meaning; the words are in `main/wording`. Titles are as the documents had them then.
 */
const facts = {
  /** Said, never saved. */
  unchanged: none,
  'project-created': none,
  /** `title`: of the project that was copied. */
  'project-copied': title,
  'project-received': none,
  'changes-received': none,
  /** A copy that a sync program had left beside it. */
  'copy-received': none,
  /** Keys of what changed: of the project's facts, and `people`, `profile`. */
  'facts-changed': z.object({ keys: z.array(z.string()) }),
  'ratings-received': none,
  /** `count` paragraphs, or places of any kind. */
  'text-changed': z.object({
    title: z.string(),
    how: z.enum(['changed', 'added', 'removed', 'moved']),
    count: z.int(),
    unit: z.enum(['paragraph', 'place']),
  }),
  'places-settled': title,
  /** `find` became `by` at `count` places of `documents` documents. */
  'words-replaced': z.object({ find: z.string(), by: z.string(), count: z.int(), documents: z.int() }),
  'template-restored': title,
  /** `version`: of the package. */
  'templates-updated': z.object({ version: z.string() }),
  /** The version that was brought back: its number, its name, and when it was saved. */
  'version-restored': z.object({ number: z.int(), name: z.string().exactOptional(), at: z.string().exactOptional() }),
} as const

export type ChangeCode = keyof typeof facts
export type ChangeFacts = { readonly [C in ChangeCode]: z.infer<(typeof facts)[C]> }
export type Change<C extends ChangeCode = ChangeCode> = {
  readonly [K in C]: { readonly code: K; readonly facts: ChangeFacts[K] }
}[C]

/** As a history keeps it: in words, before there were codes, or with a code that this version may not know. */
export type SavedChange = string | { readonly code: string; readonly facts: Readonly<Record<string, unknown>> }

export const change = <C extends ChangeCode>(code: C, facts: ChangeFacts[C]): Change<C> =>
  ({ code, facts }) as Change<C>

/** Nothing: a newer version wrote it, or it is not as it was written. */
export function readChange({ code, facts: given }: Exclude<SavedChange, string>): Change | undefined {
  if (!Object.hasOwn(facts, code)) return undefined
  const read = facts[code as ChangeCode].safeParse(given)
  return read.success ? ({ code, facts: read.data } as Change) : undefined
}
