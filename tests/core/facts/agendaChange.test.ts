import { expect, test } from 'vitest'
import type { Agenda, FrontMatter } from '../../../main/core/document/document.ts'
import { agendaUse, holdsAgendas } from '../../../main/core/facts/agendaUse.ts'
import { agendaChange } from '../../../main/core/facts/facts.ts'

const agenda = (id: string, ...rows: readonly string[]): Agenda => ({
  kind: 'agenda',
  id,
  rows: rows.map((row) => ({ id: row, minutes: 30, type: 'work', title: [], content: [], method: [], material: [] })),
})
const agendas = new Map([
  ['tag', agenda('tag', 'start')],
  ['abend', agenda('abend', 'ende')],
])
const project = { kit: 'k', title: 'T' }

test.each<[string, object, string, string | undefined]>([
  ["the project's start moves the first agenda of the kit", { start: '10:00' }, 'tag', '10:00'],
  ['no other', { start: '10:00' }, 'abend', undefined],
  ['and not one that has a start of its own', { start: '10:00', agenda: { tag: { start: '11:00' } } }, 'tag', '11:00'],
  ['rows of its own do not keep it', { start: '10:00', agenda: { tag: { rows: {} } } }, 'tag', '10:00'],
  ['another has its own alone', { start: '10:00', agenda: { abend: { start: '18:00' } } }, 'abend', '18:00'],
])('%s', (_, facts, id, start) => {
  expect(agendaChange({ project: { ...project, ...facts }, agendas }, id)?.start).toBe(start)
})

const text = (value: string) => ({ kind: 'qr', value }) as const
const front: FrontMatter = {
  id: 'a',
  title: 'A',
  kind: 'sheet',
  audience: 'public',
  page: 'a4',
  language: 'de',
  lock: false,
}
const document = (...blocks: readonly (ReturnType<typeof text> | Agenda)[]) => ({ front, blocks })
const first = new Map([...agendas].slice(0, 1))

/** Which agendas suffice: none, those up to the first, or all. */
test.each<[string, ReturnType<typeof document>, object, 'none' | 'first' | 'all' | 'none of them']>([
  ['a text without times', document(text('{{ vorhaben.ort }}')), {}, 'none'],
  ['a row of the first', document(text('{{ agenda.start.zeit }}')), {}, 'first'],
  ['a row of the second', document(text('{{ agenda.ende.beginn }}')), {}, 'all'],
  ['a row that is nowhere', document(text('{{ agenda.fehlt.beginn }}')), {}, 'none of them'],
  ['the second agenda', document({ kind: 'agenda', ref: 'abend', rows: [] }), {}, 'all'],
  ['the beginning of the day', document(text('{{ vorhaben.beginn }}')), {}, 'first'],
  ['the beginning that the project names', document(text('{{ vorhaben.beginn }}')), { start: '10:00' }, 'none'],
  ['the end that the project names', document(text('{{ vorhaben.ende }}')), { end: '16:00' }, 'none'],
  ['the end of the day', document(text('{{ vorhaben.ende }}')), { start: '10:00' }, 'first'],
  ['an agenda of its own', document(agenda('eigen')), {}, 'none'],
  ['an agenda of its own that may be the first', document(agenda('eigen')), { start: '10:00' }, 'first'],
  ['a placeholder in the title', { front: { ...front, title: '{{ agenda.ende.zeit }}' }, blocks: [] }, {}, 'all'],
])('%s needs the agendas that it needs', (_, written, facts, wanted) => {
  const use = agendaUse(written)
  const holds = (found: ReadonlyMap<string, Agenda>) => holdsAgendas(found, use, { project: { ...project, ...facts } })
  const enough = holds(new Map()) ? 'none' : holds(first) ? 'first' : holds(agendas) ? 'all' : 'none of them'
  expect(enough).toBe(wanted)
})
