import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeProfile } from '../../../main/core/facts/profile.ts'
import { decodeProjectFacts } from '../../../main/core/facts/projectFacts.ts'
import type { Decoded } from '../../../main/core/facts/readJson.ts'
import { said } from '../../said.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../../materials/musterstadt/${name}`, import.meta.url), 'utf8')

const findings = (decoded: Decoded<unknown>): readonly string[] =>
  (decoded.ok ? decoded.warnings : (decoded.fault.problems ?? [])).map((problem) => {
    const { place, message, hint } = said(problem)
    return `${place.line}:${place.column} ${message} ${hint}`
  })

test('the example municipality is read without a finding', () => {
  const profile = decodeProfile(example('profil.json'), 'profil.json')
  const project = decodeProjectFacts(example('werkstatt-basis.json'), 'werkstatt-basis.json')
  expect([profile.ok, findings(profile), project.ok, findings(project)]).toEqual([true, [], true, []])
})

describe('profile', () => {
  test.each<[string, string, boolean, readonly string[]]>([
    ['a name is enough', '{"name": "A"}', true, []],
    ['a byte order mark is no harm', '\uFEFF{"name": "A"}', true, []],
    [
      'colour',
      '{\n  "name": "A",\n  "colours": { "primary": "blau" }\n}',
      false,
      [
        '3:27 „colours.primary“ ist „blau“; erwartet wird eine Farbe in der Form #rrggbb. Schreiben Sie zum Beispiel "primary": "#1f4e79"',
      ],
    ],
    [
      'missing key',
      '{}',
      false,
      ['1:1 „name“ fehlt: erwartet wird der Name der Kommune. Schreiben Sie zum Beispiel "name": "Musterstadt"'],
    ],
    [
      'logo without alternative text',
      '{"name": "A", "logo": "w.svg"}',
      false,
      [
        '1:1 „logoAlt“ fehlt: erwartet wird der Alternativtext des Logos. Schreiben Sie zum Beispiel "logoAlt": "Wappen der Stadt Musterstadt"',
      ],
    ],
    [
      'unknown key',
      '{"name": "A",\n "farbe": "rot"}',
      true,
      [
        '2:2 „farbe“ ist nicht bekannt und wird nicht verwendet. Prüfen Sie die Schreibweise des Schlüssels oder löschen Sie den Eintrag.',
      ],
    ],
    [
      'comma too many',
      '{\n  "name": "A",\n}',
      false,
      [
        '3:1 Die Datei ist kein gültiges JSON. Prüfen Sie hier und in der Zeile davor Anführungszeichen, Kommas und Klammern; nach dem letzten Eintrag steht kein Komma.',
      ],
    ],
    [
      'same key twice',
      '{"name": "A",\n "name": "B"}',
      false,
      ['2:2 Dieser Schlüssel steht zweimal in derselben Klammer. Löschen Sie einen der beiden Einträge.'],
    ],
  ])('%s', (_, source, ok, expected) => {
    const decoded = decodeProfile(source, 'profil.json')
    expect(decoded.ok).toBe(ok)
    expect(findings(decoded)).toEqual(expected)
    if (!decoded.ok) expect(decoded.fault.code).toBe('profile-invalid')
  })

  test('never throws', () => {
    for (const source of ['', 'null', '[]', '1', '{', '"a', '{"name": null}', '{"name": {"a": [}}', '\0'])
      expect(decodeProfile(source, 'p').ok).toBe(false)
  })
})

describe('project', () => {
  const base = '"kit": "k", "title": "T"'
  test.each<[string, string, string]>([
    ['date', `{${base}, "dates": ["2027-02-30"]}`, 'ein Datum des Kalenders in der Form JJJJ-MM-TT'],
    ['time', `{${base}, "start": "9 Uhr"}`, 'eine Uhrzeit in der Form HH:MM'],
    ['number', `{${base}, "headcount": "30"}`, 'die Zahl der Personen ohne Anführungszeichen'],
    ['minutes', `{${base}, "agenda": {"tag": {"rows": {"m": {"minutes": -1}}}}}`, 'eine Dauer in Minuten'],
    ['pin', `{${base}, "agenda": {"tag": {"rows": {"m": {"at": "25:00"}}}}}`, 'eine Uhrzeit in der Form HH:MM'],
  ])('%s', (_, source, expected) => {
    const [finding] = findings(decodeProjectFacts(source, 'p.json'))
    expect(finding).toContain(`erwartet wird ${expected}.`)
    expect(finding).toContain('zum Beispiel')
  })
})
