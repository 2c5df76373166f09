import type { Conflict, Json } from '../adaptation.ts'
import { same } from '../canonical.ts'
import { merge3 } from './merge3.ts'

type Facts = { readonly [key: string]: unknown }

/** Merges the facts of a project field by field; lists are one value. Conflicts carry the field's path and the id `vorhaben`. */
export function mergeFacts(
  base: Facts | undefined,
  mine: Facts,
  theirs: Facts,
  path: readonly string[] = [],
): { readonly facts: Facts; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base ?? {})])]
  const facts = names.flatMap((name): [string, unknown][] => {
    const [old, my, their] = [base?.[name], mine[name], theirs[name]]
    if (isFacts(my) && isFacts(their)) {
      const inner = mergeFacts(isFacts(old) ? old : undefined, my, their, [...path, name])
      conflicts.push(...inner.conflicts)
      return [[name, inner.facts]]
    }
    const merged = merge3(old, my, their, same)
    if (merged.kind === 'conflict') {
      const sides = Object.entries({ base: old, mine: my, theirs: their }).filter(([, side]) => side !== undefined)
      const given: { readonly [side: string]: Json } = Object.fromEntries(sides as [string, Json][])
      conflicts.push({ kind: 'value', id: 'vorhaben', field: [...path, name].join('.'), ...given })
    }
    const value = merged.kind === 'take' ? merged.value : my
    return value === undefined ? [] : [[name, value]]
  })
  return { facts: Object.fromEntries(facts), conflicts }
}

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)
