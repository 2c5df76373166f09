/**
 * Which of two versions comes later, as Semantic Versioning 2.0.0 says in clause 11: below 0 when `one` is the older.
 * A version before its release (`1.0.0-beta`) is older than the release; build metadata does not count.
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [split(one), split(other)]
  for (let at = 0; at < 3; at++) {
    const difference = Number(a.numbers[at] ?? 0) - Number(b.numbers[at] ?? 0)
    if (difference !== 0) return difference
  }
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length
  for (let at = 0; at < Math.max(a.before.length, b.before.length); at++) {
    const difference = compareParts(a.before[at], b.before[at])
    if (difference !== 0) return difference
  }
  return 0
}

function split(version: string): { readonly numbers: readonly string[]; readonly before: readonly string[] } {
  const [main = ''] = version.split('+')
  const at = main.indexOf('-')
  const numbers = (at < 0 ? main : main.slice(0, at)).split('.')
  return { numbers, before: at < 0 ? [] : main.slice(at + 1).split('.') }
}

/** Numbers by their value and before words, words by their ASCII codes; more parts are later. */
function compareParts(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1
  const [a, b] = [/^\d+$/.test(one), /^\d+$/.test(other)]
  if (a && b) return Number(one) - Number(other)
  if (a !== b) return a ? -1 : 1
  return one === other ? 0 : one < other ? -1 : 1
}
