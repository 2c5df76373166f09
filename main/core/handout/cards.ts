import type { Problem } from '../outcome.ts'

/** Cards whose text did not fit, by the titles that the layout reports. */
export const tooLong = (titles: readonly string[], file: string): readonly Problem[] =>
  titles.map((title) => ({
    code: 'card-overflow',
    severity: 'warning',
    message: title ? `Der Text der Karte „${title}“ ist zu lang.` : 'Der Text einer Karte ist zu lang.',
    hint: 'Kürzen Sie den Text, oder wählen Sie ein größeres Kartenformat.',
    place: { file },
  }))
