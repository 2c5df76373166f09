import type { FactChange } from './compareFacts.ts'
import { placeholders } from './placeholders.ts'

/** A change of the facts in plain German words for the history: `Angaben geändert: Datum, Raum`. */
export function describeFacts(
  changes: readonly FactChange[],
  other: { readonly people: boolean; readonly profile: boolean },
): string | undefined {
  const parts = [
    ...changes.map(({ path }) => labelOf(path)),
    ...(other.people ? ['Personen'] : []),
    ...(other.profile ? ['Profil'] : []),
  ]
  const [first, ...rest] = [...new Set(parts)]
  if (first === undefined) return undefined
  const shown = [first, ...rest].slice(0, 4)
  const more = rest.length + 1 - shown.length
  return `Angaben geändert: ${shown.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`
}

/** The entry of the catalogue that reads this fact has its name. */
function labelOf(path: string): string {
  if (path.startsWith('agenda.')) return 'Zeitplan'
  if (path === 'dates.1') return 'Zweiter Tag'
  const key = path.replace(/\.\d+$/, '')
  return own[key] ?? placeholders.find((entry) => entry.source === 'project' && entry.key === key)?.label ?? key
}

const own: Readonly<Record<string, string>> = { people: 'Personen', ratings: 'Bewertungsbögen' }
