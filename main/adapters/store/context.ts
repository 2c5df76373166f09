import type { Fault } from '../../core/outcome.ts'
import type { Known } from '../../core/state/envelope.ts'
import type { Kinds } from '../../core/state/kinds.ts'
import type { Kind } from '../../core/state/records.ts'
import type { Disk } from '../disk/disk.ts'

/** What every part of an open data folder works with. */
export interface Context {
  readonly root: string
  readonly disk: Disk
  readonly kinds: Kinds
  readonly writes: boolean
  /** Number of this process's place in the folder; a later one has a higher number. */
  readonly term: number
  /** The record of each kind that was read or written last: the next save of it need not take it apart again. */
  readonly known: { [K in Kind]?: Known<K> }
  /** Throws when this process may not write any more. */
  readonly fence: () => Promise<void>
  /** Tells the person. */
  readonly notify: (notice: Fault) => void
}
