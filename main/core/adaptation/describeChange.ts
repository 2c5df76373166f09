import type { IdentifiedBlock } from './adaptation.ts'
import { compareBlocks } from './compare.ts'

/** A change in plain German words for the history: `Text geändert: Einladung, 3 Absätze`. */
export function describeChange(title: string, before: IdentifiedBlock, after: IdentifiedBlock): string {
  const changed = compareBlocks(before, after).filter(({ kind, moved }) => kind !== 'same' || moved)
  if (changed.length === 0) return `Offene Stelle entschieden: ${title}`
  const only = (wanted: string): boolean => changed.every(({ kind }) => kind === wanted)
  const verb = changed.every(({ kind }) => kind === 'same')
    ? 'Reihenfolge geändert'
    : only('added')
      ? 'Text ergänzt'
      : only('removed')
        ? 'Text gestrichen'
        : 'Text geändert'
  const paragraphs = changed.every(({ block }) => block === 'paragraph' || block === 'heading')
  const [one, many] = paragraphs ? ['Absatz', 'Absätze'] : ['Stelle', 'Stellen']
  return `${verb}: ${title}, ${changed.length} ${changed.length === 1 ? one : many}`
}
