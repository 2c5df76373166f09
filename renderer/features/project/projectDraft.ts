import type { AgendaChange } from '../../../main/core/facts/agenda.ts'
import { type ProjectFacts, ProjectFactsSchema } from '../../../main/core/facts/projectFacts.ts'
import { type Draft, draftOf, type ReadDraft, readDraft } from '../../ui/draft.ts'

export type AgendaChanges = Readonly<Record<string, AgendaChange>>

/** What the fields of the form show. Agenda and names of files have places of their own. */
export function fieldsOf(facts: ProjectFacts): Draft {
  const { kit: _, agenda: __, people: ___, ratings: ____, ...rest } = facts
  return draftOf(rest)
}

/** Text that the schema lets pass and that is a slip all the same. */
function slipsIn(draft: Draft): readonly string[] {
  const code = draft['place.postalCode']?.trim()
  return [
    ...(code && !/^\d{5}$/.test(code) ? ['place.postalCode'] : []),
    ...(draft['dates.1']?.trim() && !draft['dates.0']?.trim() ? ['dates.1'] : []),
  ]
}

/** `saved`: what stands for text that cannot be used. */
export function readProjectDraft(
  draft: Draft,
  { kit, saved, agenda }: { readonly kit: string; readonly saved: Draft; readonly agenda: AgendaChanges },
): ReadDraft<ProjectFacts> {
  const slips = slipsIn(draft)
  const whole = { ...draft, kit, ...Object.fromEntries(slips.map((name) => [name, saved[name] ?? ''])) }
  const { facts, invalid } = readDraft<ProjectFacts>(whole, {
    schema: ProjectFactsSchema,
    numbers: ['headcount'],
    saved,
  })
  const times = Object.keys(agenda).length > 0 ? { agenda } : {}
  return { facts: facts && { ...facts, ...times }, invalid: [...invalid, ...slips] }
}

/** Fields that can be used and are probably not meant so. Dates and times compare as text. */
export function doubtsIn(draft: Draft): readonly ('dates.1' | 'replyBy' | 'end')[] {
  const value = (name: string): string => draft[name]?.trim() ?? ''
  const [first, second, reply] = [value('dates.0'), value('dates.1'), value('replyBy')]
  const [start, end] = [value('start'), value('end')]
  return [
    ...(first && second && second <= first ? (['dates.1'] as const) : []),
    ...(first && reply && reply >= first ? (['replyBy'] as const) : []),
    ...(start && end && end <= start ? (['end'] as const) : []),
  ]
}
