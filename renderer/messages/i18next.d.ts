import 'i18next'
import type { de } from './de.ts'

/** Keys of the wording are typed: an unknown one does not compile. English has the same keys, see `Messages`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof de }
    returnNull: false
  }
}
