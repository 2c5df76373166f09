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

const sorting = { offers: [{ id: 'workshops', de: 'Workshops' }], themes: [{ id: 'ueberblick', de: 'Überblick' }] }

test('reads a kit', () => expect(decodeKit(good, 'kit.yaml', {})).toMatchObject({ ok: true, value: { id: 'probe' } }))

test.each([
  ['an unknown offer', good.replace('workshops', 'party'), 3, 'value-invalid'],
  ['an unknown key', good.replace('summary:', 'sumary:'), 5, 'key-unknown'],
  ['a group that is too small', good.replace('max: 24', 'max: 4'), 7, 'value-invalid'],
  ['a document name with capitals', good.replace('[agenda]', '[Agenda]'), 8, 'value-invalid'],
  ['a star that refers to nothing', good.replace(/summary: .*/, 'summary: *Wichtig*'), 5, 'yaml-alias'],
  ['aliases of aliases', `${good}a: &a [1]\nb: &b [*a, *a]\n`, 10, 'yaml-alias'],
  ['maps as keys', `${'? '.repeat(60)}a\n${good}`, 1, 'yaml-syntax'],
  ['brackets in brackets', '['.repeat(9_000), 1, 'yaml-syntax'],
  ['more than a head holds', `${good}# ${'a'.repeat(20_000)}\n`, 1, 'yaml-too-long'],
  ['a title twice', `${good}title: Noch einer\n`, 9, 'duplicate-key'],
  ['broken YAML', good.replace('[agenda]', '[agenda'), 9, 'yaml-syntax'],
])('names the line of %s', (_, text, line, code) => {
  const result = decodeKit(text, 'kit.yaml', sorting)
  expect(!result.ok && result.fault.problems?.find((problem) => problem.code === code)?.place.line).toBe(line)
})
