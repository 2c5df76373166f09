import type { Handlers } from '../../bridge/contract.ts'
import type { Store } from '../../usecases/ports.ts'
import { readSettings, saveSettings } from '../../usecases/settings/settings.ts'

export const settingsHandlers = (store: Store): Pick<Handlers, 'settings.read' | 'settings.save'> => ({
  'settings.read': () => readSettings(store),
  'settings.save': (settings) => saveSettings(settings, store),
})
