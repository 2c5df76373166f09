/** Rewrites a record of one schema as the next one wants it. Fields it does not know stay as they are. */
export type Step = (content: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `steps[0]` leads from schema 1 to schema 2, and so on: the current schema is one more than there are steps. */
export const currentSchema = (steps: readonly Step[]): number => steps.length + 1

/** Brings a record of an older schema (counted from 1) to the current one. */
export function migrate(
  content: Readonly<Record<string, unknown>>,
  schema: number,
  steps: readonly Step[],
): Readonly<Record<string, unknown>> {
  return steps.slice(schema - 1).reduce((record, step) => step(record), content)
}
