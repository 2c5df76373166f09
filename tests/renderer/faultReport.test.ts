import { expect, test } from 'vitest'
import { faultReport } from '../../renderer/app/faultReport.ts'

const error = Object.assign(new TypeError('„Meyer, Anna“ is not iterable\n    at Meyer (x:1:1)'), {
  stack:
    'TypeError: „Meyer, Anna“ is not iterable\nAnna\n    at draw (app://koffer/assets/index-1.js:4:12)\n    at /srv/meyer/app/x.js:2:3',
})
const given = { error, screen: 'project', program: 'Werkstattkoffer 0.1.0, Electron 45', language: 'de' }

test('program, screen, kind and place of the fault, and nothing that somebody has written', () =>
  expect(faultReport({ ...given, withMessage: false })).toBe(
    [
      'Werkstattkoffer 0.1.0, Electron 45',
      'screen: project, language: de',
      'TypeError',
      '  at draw (index-1.js:4:12)',
      '  at /srv/meyer/app/x.js:2:3',
    ].join('\n'),
  ))

test('the message goes along when a person wants it', () =>
  expect(faultReport({ ...given, withMessage: true })).toContain('TypeError: „Meyer, Anna“ is not iterable'))
