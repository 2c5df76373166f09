import type { StoredProject } from '../../../main/core/state/records.ts'

export const project = (id: string, title = 'Werkstatt Musterstadt'): StoredProject => ({
  id,
  kit: 'werkstatt-basis',
  package: { id: 'daseinsvorsorge-4-0', version: '1.0.0' },
  facts: { kit: 'werkstatt-basis', title, dates: ['2027-03-18'] },
  adaptations: { einladung: { blocks: [{ id: 'b1', text: 'Grußwort' }] } },
  createdAt: '2027-01-01T00:00:00Z',
  changedAt: '2027-01-01T00:00:00Z',
})
