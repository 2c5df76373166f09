import type { Conflict } from '../../core/adaptation/adaptation.ts'
import type { BlockChange } from '../../core/adaptation/compare.ts'
import type { Inlines } from '../../core/document/document.ts'
import { formatInlines } from '../../core/document/formatInlines.ts'
import { assertNever } from '../../core/outcome.ts'
import type { ComparedDocument } from '../../usecases/project/compareVersions.ts'
import { blockNamesIn } from '../../wording/blockNames.ts'

const names = blockNamesIn('de')
const verbs = { same: 'verschoben', added: 'neu', removed: 'gestrichen', changed: 'geändert' } as const

/** Changes as lines of text: removed words in [- -], added ones in {+ +}, as `git diff --word-diff` writes them. */
export const wordChanges = ({ title, changes }: ComparedDocument): readonly string[] => [
  title,
  ...changes.map((change) => `  ${names[change.block]} ${verbs[change.kind]}${detail(change)}`),
]

function detail(change: BlockChange): string {
  if (change.kind !== 'changed') return ''
  const texts = Object.values(change.texts).map((parts) =>
    parts
      .map(
        ({ kind, inlines }) =>
          ({ same: text(inlines), removed: `[-${text(inlines)}-]`, added: `{+${text(inlines)}+}` })[kind],
      )
      .join(''),
  )
  const values = Object.entries(change.values).map(([name, { old, now }]) => `${name} [-${show(old)}-]{+${show(now)}+}`)
  return `: ${[...texts, ...values].join('; ')}${change.moved ? ' (verschoben)' : ''}`
}

/** Every conflict in one line: what was there, what is here, what came. */
export const wordConflicts = (document: string, conflicts: readonly Conflict[]): readonly string[] =>
  conflicts.map((conflict) => `Zu entscheiden in ${document}: ${wordConflict(conflict)}`)

function wordConflict(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'text':
      return sides(conflict, text)
    case 'value':
      return `${conflict.field} ${sides(conflict, show)}`
    case 'block':
      return sides(conflict, (block) => `${names[block.kind]} ${Object.values(block.texts).map(text).join(' ')}`.trim())
    case 'order':
      return 'Beide haben dieselben Teile verschoben; es bleibt Ihre Reihenfolge.'
    default:
      return assertNever(conflict)
  }
}

interface Sides<T> {
  readonly base?: T
  readonly mine?: T
  readonly theirs?: T
}

function sides<T>({ base, mine, theirs }: Sides<T>, write: (value: T) => string): string {
  const one = (value: T | undefined): string => (value === undefined ? 'nicht da' : `„${write(value)}“`)
  return `vorher ${one(base)}, hier ${one(mine)}, dort ${one(theirs)}`
}

const text = (inlines: Inlines): string => formatInlines(inlines, 'line').replaceAll('&#32;', ' ')
const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
