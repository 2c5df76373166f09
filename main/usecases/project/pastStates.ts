import { done, failed, type Result } from '../../core/outcome.ts'
import { isRecordId, type StoredProject } from '../../core/state/records.ts'
import type { Store } from '../ports.ts'
import { type ProjectState, stateFrom } from './project.ts'

/** A project as it was saved under a number. Faults: those of the store, `version-missing`, `adaptation-damaged`. */
export async function stateAt(id: string, number: number, store: Store): Promise<Result<ProjectState>> {
  if (!isRecordId(id)) return failed('record-missing', { kind: 'projects', id })
  const version = await store.version(id, number)
  return version.ok ? stateFrom({ record: version.value.content as StoredProject, generation: number }) : version
}

/** Several such states, for one reading of the history. Of the same faults. */
export async function statesAt(
  id: string,
  numbers: readonly number[],
  store: Store,
): Promise<Result<readonly ProjectState[]>> {
  if (!isRecordId(id)) return failed('record-missing', { kind: 'projects', id })
  const history = await store.history(id)
  if (!history.ok) return history
  const states: ProjectState[] = []
  for (const number of numbers) {
    const found = history.value.version(number)
    if (!found) return failed('version-missing', { id, number })
    const state = stateFrom({ record: found.content as StoredProject, generation: number })
    if (!state.ok) return state
    states.push(state.value)
  }
  return done(states)
}

/** Every state that the history still has, newest first. The history is read once; a state that is damaged is left out. */
export async function pastStates(id: string, store: Store): Promise<Result<readonly ProjectState[]>> {
  const history = await store.history(id)
  if (!history.ok) return history
  const { versions, version } = history.value
  return done(
    versions.toReversed().flatMap(({ number }) => {
      const record = version(number)?.content as StoredProject | undefined
      const state = record && stateFrom({ record, generation: number })
      return state?.ok ? [state.value] : []
    }),
  )
}
