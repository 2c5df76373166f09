import { describe, expect, test } from 'vitest'
import { readPlaceholder } from '../../../main/core/document/placeholder.ts'
import { calculate } from '../../../main/core/facts/calculate.ts'

describe('sums with facts', () => {
  test.each<[value: string, sum: string, result: string | undefined]>([
    ['31', '/ 6', '6'],
    ['30', '/ 6', '5'],
    ['31', '/ 6 + 1', '7'],
    // 0.1 * 3 * 10 is 3.0000000000000004 in binary.
    ['0,1', '* 3 * 10', '3'],
    ['0.1', '* 3 * 10', '3'],
    ['1', '/ 3 * 3', '1'],
    ['1', '* 1.0001', '2'],
    ['90\u00a0Minuten', '/ 2', '45'],
    ['3', '- 3', '0'],
    ['3', '- 4', '-1'],
    ['3', '/ 0', undefined],
    ['viele', '* 2', undefined],
    ['12. März', '* 2', undefined],
  ])('%s %s is %s', (value, sum, result) => {
    const steps = readPlaceholder(`{{ a ${sum} }}`)?.node.steps ?? []
    expect(steps.length).toBeGreaterThan(0)
    expect(calculate(value, steps)).toBe(result)
  })
})
