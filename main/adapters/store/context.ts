import type { Fault } from '../../core/outcome.ts'
import type { Kinds } from '../../core/state/kinds.ts'
import type { Disk } from '../disk/disk.ts'

/** What every part of an open data folder works with. */
export interface Context {
  readonly root: string
  readonly disk: Disk
  readonly kinds: Kinds
  readonly writes: boolean
  /** Number of this process's place in the folder; a later one has a higher number. */
  readonly term: number
  /** Throws when this process may not write any more. */
  readonly fence: () => Promise<void>
  /** Tells the person. */
  readonly notify: (notice: Fault) => void
}
