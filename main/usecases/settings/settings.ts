import { done, type Result } from '../../core/outcome.ts'
import type { Settings as StoredSettings } from '../../core/state/records.ts'
import type { Store } from '../ports.ts'

const id = 'settings'

/** How the window looks and speaks. */
export interface Appearance {
  readonly language: 'de' | 'en'
  readonly appearance: 'system' | 'light' | 'dark'
  /** The first start is over, with a profile or without. */
  readonly welcomed: boolean
}

/** What nobody has chosen follows the system, in German. */
const defaults: Appearance = { language: 'de', appearance: 'system', welcomed: false }

/** Faults: those of the store. */
export async function readSettings(store: Store): Promise<Result<Appearance>> {
  const saved = await store.read('settings', id)
  if (!saved.ok) return saved.fault.code === 'record-missing' ? done(defaults) : saved
  const { language = defaults.language, appearance, welcomed } = saved.value.record
  const known = appearance === 'light' || appearance === 'dark' ? appearance : defaults.appearance
  return done({ language, appearance: known, welcomed: welcomed === true })
}

/** Faults: those of the store. */
export async function saveSettings(appearance: Appearance, store: Store): Promise<Result<Appearance>> {
  const saved = await change(store, { ...appearance })
  return saved.ok ? done(appearance) : saved
}

/** New projects take this profile. Faults: those of the store. */
export const chooseProfile = (profile: string, store: Store): Promise<Result<unknown>> => change(store, { profile })

async function change(store: Store, changes: Partial<StoredSettings>): Promise<Result<unknown>> {
  const before = await store.read('settings', id)
  if (!before.ok && before.fault.code !== 'record-missing') return before
  const { record, generation } = before.ok ? before.value : { record: { id }, generation: 0 }
  // Earlier versions kept the folder for handouts here.
  const { exportFolder: _, ...rest } = record as StoredSettings
  return store.save('settings', { ...rest, ...changes, id }, generation)
}
