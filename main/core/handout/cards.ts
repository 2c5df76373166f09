import { type Problem, warning } from '../outcome.ts'

/** Cards whose text did not fit, by the titles that the layout reports. */
export const tooLong = (titles: readonly string[], file: string): readonly Problem[] =>
  titles.map((title) => warning('card-overflow', { title }, { file }))
