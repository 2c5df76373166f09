import { type Change, type ChangeFacts, change } from '../changes.ts'
import type { IdentifiedBlock } from './adaptation.ts'
import { compareBlocks } from './compare.ts'

/** A change of a document's text for the history: how, and at how many places. */
export function describeChange(title: string, before: IdentifiedBlock, after: IdentifiedBlock): Change {
  const changed = compareBlocks(before, after).filter(({ kind, moved }) => kind !== 'same' || moved)
  if (changed.length === 0) return change('places-settled', { title })
  const only = (wanted: string): boolean => changed.every(({ kind }) => kind === wanted)
  const how: ChangeFacts['text-changed']['how'] = only('same')
    ? 'moved'
    : only('added')
      ? 'added'
      : only('removed')
        ? 'removed'
        : 'changed'
  const unit = changed.every(({ block }) => block === 'paragraph' || block === 'heading') ? 'paragraph' : 'place'
  return change('text-changed', { title, how, count: changed.length, unit })
}
