import { expect, test } from 'vitest'
import { decodeKit } from '../../../main/core/library/kit.ts'

const good = `id: probe
title: Probe
offer: workshops
theme: ueberblick
summary: Ein Satz.
duration: 1 Tag
groupSize: { min: 8, max: 24 }
documents: [agenda]
`

test('reads a kit', () => expect(decodeKit(good, 'kit.yaml')).toMatchObject({ ok: true, value: { id: 'probe' } }))

test.each([
  ['an unknown offer', good.replace('workshops', 'party'), 3, 'value-invalid'],
  ['an unknown key', good.replace('summary:', 'sumary:'), 5, 'key-unknown'],
  ['a group that is too small', good.replace('max: 24', 'max: 4'), 7, 'value-invalid'],
  ['a document name with capitals', good.replace('[agenda]', '[Agenda]'), 8, 'value-invalid'],
  ['a title twice', `${good}title: Noch einer\n`, 9, 'duplicate-key'],
  ['broken YAML', good.replace('[agenda]', '[agenda'), 9, 'yaml-syntax'],
])('names the line of %s', (_, text, line, code) => {
  const result = decodeKit(text, 'kit.yaml')
  expect(!result.ok && result.fault.problems?.find((problem) => problem.code === code)?.place.line).toBe(line)
})
