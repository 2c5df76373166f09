/** Nine digits are more than a page shows. */
export const plainNumber = (value: number): string => String(Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(9)))

/** The numbers of a list such as `viewBox`. */
export const numbersIn = (text: string): readonly number[] =>
  text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
