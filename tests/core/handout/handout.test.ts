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

const levels = (written: readonly number[]) => {
  const inlines = [{ kind: 'text', text: 'Wort' }] as const
  const blocks = written.map((level) => ({ kind: 'heading', level: level as 1, inlines }) as const)
  const [part] = buildHandout({ ...input, document: everyKind({}, blocks) }).parts
  return part?.map((block) => block.kind === 'heading' && block.level)
}

test('no heading level is skipped', () => {
  expect(levels([2, 4, 2, 6])).toEqual([2, 3, 2, 3])
})

test('who begins with # means the level below the title', () => {
  expect(levels([1, 2, 3, 1, 3])).toEqual([2, 3, 4, 2, 3])
  expect(levels([6, 1, 5, 6, 6])).toEqual([2, 2, 3, 4, 5])
})

test('a heading without words is no heading', () => {
  const empty = { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: '\u00ad ' }] } as const
  expect(buildHandout({ ...input, document: everyKind({}, [empty]) }).parts).toEqual([[{ kind: 'nothing' }]])
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
