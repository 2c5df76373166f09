import { type Change, change } from '../changes.ts'
import type { FactChange } from './compareFacts.ts'

/** A change of the facts for the history: which of them, each once; nothing when there is none. */
export function describeFacts(
  changes: readonly FactChange[],
  other: { readonly people: boolean; readonly profile: boolean },
): Change | undefined {
  const keys = new Set([
    ...changes.map(({ path }) => keyOf(path)),
    ...(other.people ? ['people'] : []),
    ...(other.profile ? ['profile'] : []),
  ])
  return keys.size === 0 ? undefined : change('facts-changed', { keys: [...keys] })
}

/** Times are one fact, a list is one, and of the days the second has a name of its own. */
function keyOf(path: string): string {
  if (path.startsWith('agenda.')) return 'agenda'
  return path === 'dates.1' ? path : path.replace(/\.\d+$/, '')
}
