import { error, type Place, type Problem, warning } from '../outcome.ts'
import type { DocumentCode, ProblemFacts } from '../problemCodes.ts'

/** What only looks other than it is written; everything else is a fault of the author. */
const warnings: ReadonlySet<DocumentCode> = new Set([
  'placeholder-syntax',
  'definition-unused',
  'code-info',
  'chart-corner',
  'footnote',
  'mark-left',
  'heading-underlined',
  'code-indented',
  'lines-joined',
  'list-number',
  'list-bracket',
  'list-sign',
  'quote-sign',
])

export type Report<Where extends readonly unknown[] = readonly [place: Place]> = <C extends DocumentCode>(
  code: C,
  facts: ProblemFacts[C],
  ...where: Where
) => void

export const problem = <C extends DocumentCode>(code: C, facts: ProblemFacts[C], place: Place): Problem =>
  (warnings.has(code) ? warning(code, shortened(facts), place) : error(code, shortened(facts), place)) as Problem

/** A quotation of a whole paragraph would bury the words around it. */
const shortened = <F extends object>(facts: F): F =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shorten(fact)])) as F

const shorten = (fact: unknown): unknown =>
  typeof fact === 'string' && fact.length > 160 ? `${fact.slice(0, 159)}…` : fact
