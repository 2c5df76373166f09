import type { Handlers, Settings } from '../../bridge/contract.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { Store } from '../../usecases/ports.ts'

const id = 'settings'

/** What nobody has chosen follows the system, in German. */
const defaults: Settings = { language: 'de', appearance: 'system', welcomed: false }

export const settingsHandlers = (store: Store): Pick<Handlers, 'settings.read' | 'settings.save'> => ({
  'settings.read': async (): Promise<Result<Settings>> => {
    const saved = await store.read('settings', id)
    if (!saved.ok) return saved.fault.code === 'record-missing' ? done(defaults) : saved
    const { language = defaults.language, appearance, welcomed } = saved.value.record
    const known = appearance === 'light' || appearance === 'dark' ? appearance : defaults.appearance
    return done({ language, appearance: known, welcomed: welcomed === true })
  },

  'settings.save': async (settings) => {
    const before = await store.read('settings', id)
    if (!before.ok && before.fault.code !== 'record-missing') return before
    const { record, generation } = before.ok ? before.value : { record: { id }, generation: 0 }
    // Earlier versions kept the folder for handouts here.
    const { exportFolder: _, ...rest } = record
    const saved = await store.save('settings', { ...rest, ...settings }, generation)
    return saved.ok ? done(settings) : saved
  },
})
