import type { Placeholder } from '../document/document.ts'

/** The value after the steps, rounded up; undefined where there is nothing to calculate with. */
export function calculate(value: string, steps: Placeholder['steps']): string | undefined {
  const start = /^\s*\d+([.,]\d+)?/.exec(value)?.[0]?.replace(',', '.')
  if (start === undefined || !/^[\d.,\s]+(Minuten?|minutes?)?$/.test(value)) return undefined
  const result = steps.reduce((sum, { op, by }) => {
    if (op === '+') return sum + by
    if (op === '-') return sum - by
    return op === '*' ? sum * by : sum / by
  }, Number(start))
  // 0.1 * 3 * 10 is a hair above 3 in binary and must not become 4.
  return Number.isFinite(result) ? String(Math.ceil(result - 1e-9) || 0) : undefined
}
