import { expect, test } from 'vitest'
import { buildHandout } from '../../../main/core/handout/handout.ts'
import { everyKind } from '../../adapters/typst/everyBlock.ts'

const input = {
  kit: { id: 'kit', title: 'Kit' },
  package: { title: 'Koffer', version: '1.2.0', licence: 'CC BY-SA 4.0', date: '2026-11-24' },
}

test('computes the times of an agenda', () => {
  const [part] = buildHandout({ ...input, document: everyKind() }).parts
  const agenda = part?.find((block) => block.kind === 'agenda')
  expect(agenda?.rows.map(({ start, end }) => `${start}-${end}`)).toEqual([
    '09:00-09:30',
    '09:30-09:45',
    '09:45-11:15',
    '11:15-12:15',
  ])
})

test('neighbouring scales become one matrix', () => {
  const [part] = buildHandout({ ...input, document: everyKind() }).parts
  const fields = part?.find((block) => block.kind === 'fields')
  expect(fields?.groups.map(({ kind }) => kind)).toEqual(['matrix', 'field', 'field', 'field', 'field'])
})

test('no heading level is skipped', () => {
  const blocks = [1, 4, 2, 6].map((level) => ({ kind: 'heading', level: level as 1, inlines: [] }) as const)
  const [part] = buildHandout({ ...input, document: everyKind({}, blocks) }).parts
  expect(part?.map((block) => block.kind === 'heading' && block.level)).toEqual([2, 3, 2, 3])
})

test('provenance names package, adaptation, licence and date', () => {
  const { theme } = buildHandout({ ...input, document: everyKind(), adaptedBy: 'Stadt Musterstadt' })
  expect(theme.provenance).toBe('Koffer 1.2.0 · angepasst durch Stadt Musterstadt · CC BY-SA 4.0 · 24.11.2026')
})

test('only long texts of long kinds get a cover', () => {
  const text = { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Wort '.repeat(400) }] } as const
  const long = Array.from({ length: 14 }, () => text)
  const cover = (kind: 'script' | 'sheet', blocks: readonly (typeof text)[]) =>
    buildHandout({ ...input, document: everyKind({ kind }, blocks) }).theme.long
  expect([cover('script', long), cover('script', [text]), cover('sheet', long)]).toEqual([true, false, false])
})
