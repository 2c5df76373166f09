import type { Facts } from './facts.ts'

/** Means of the rating sheets: one row a field, one value a group (undefined: the group gave no answer there). */
export interface Evaluation {
  readonly groups: readonly string[]
  readonly rows: readonly {
    readonly title: string
    readonly values: readonly (number | undefined)[]
    /** Mean over all sheets, whatever the group. */
    readonly mean: number | undefined
  }[]
}

export function evaluate({ ratings, ratingFields }: Pick<Facts, 'ratings' | 'ratingFields'>): Evaluation {
  const groups = [...new Set(ratings.map((rating) => rating.group))]
  const prefixes = Object.keys(ratingFields)
  const rows = Object.entries(ratingFields).map(([prefix, title]) => {
    const answers = ratings.flatMap(({ group, values }) =>
      Object.entries(values)
        .filter(([name, value]) => Number.isFinite(value) && prefixOf(name, prefixes) === prefix)
        .map(([, value]) => ({ group, value })),
    )
    const values = groups.map((group) => mean(answers.filter((answer) => answer.group === group)))
    return { title, values, mean: mean(answers) }
  })
  return { groups, rows }
}

/** Fields with the highest or lowest mean, or the widest gap between groups; several when they are level. */
export function outstanding(evaluation: Evaluation, by: 'highest' | 'lowest' | 'gap'): readonly string[] {
  const scored = evaluation.rows.flatMap((row) => {
    const score = by === 'gap' ? gap(row.values) : row.mean
    return score === undefined ? [] : [{ title: row.title, score: round(by === 'lowest' ? -score : score) }]
  })
  const best = Math.max(...scored.map((row) => row.score))
  return scored.filter((row) => row.score === best).map((row) => row.title)
}

/** One decimal: what a chart shows. */
export const round = (value: number): number => Math.round((value + Number.EPSILON) * 10) / 10

function gap(values: readonly (number | undefined)[]): number | undefined {
  const given = values.filter((value) => value !== undefined)
  return given.length < 2 ? undefined : Math.max(...given) - Math.min(...given)
}

const mean = (answers: readonly { readonly value: number }[]): number | undefined =>
  answers.length === 0 ? undefined : answers.reduce((sum, { value }) => sum + value, 0) / answers.length

/** The longest prefix wins, so that `daten` and `daten-schutz` may stand side by side. */
const prefixOf = (name: string, prefixes: readonly string[]): string | undefined =>
  prefixes
    .filter((prefix) => name === prefix || name.startsWith(`${prefix}-`))
    .reduce<string | undefined>((best, prefix) => (best && best.length > prefix.length ? best : prefix), undefined)
