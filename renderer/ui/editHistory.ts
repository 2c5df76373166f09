/** What a form was before, for undo and redo. */
export interface EditHistory<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  /** The field that was changed last, and when (milliseconds). */
  readonly last?: { readonly field: string; readonly at: number }
}

export const startHistory = <T>(now: T): EditHistory<T> => ({ past: [], now, future: [] })

const pause = 1500
const most = 200

/** Typing in one field without a pause is one step. */
export function edit<T>(history: EditHistory<T>, now: T, field: string, at: number): EditHistory<T> {
  const { last } = history
  const same = last !== undefined && last.field === field && at - last.at < pause && history.past.length > 0
  const past = same ? history.past : [...history.past, history.now].slice(-most)
  return { past, now, future: [], last: { field, at } }
}

export function undo<T>({ past, now, future }: EditHistory<T>): EditHistory<T> | undefined {
  const before = past.at(-1)
  return before === undefined ? undefined : { past: past.slice(0, -1), now: before, future: [now, ...future] }
}

export function redo<T>({ past, now, future }: EditHistory<T>): EditHistory<T> | undefined {
  const [next, ...rest] = future
  return next === undefined ? undefined : { past: [...past, now], now: next, future: rest }
}
