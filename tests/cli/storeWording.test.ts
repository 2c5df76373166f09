import { expect, test } from 'vitest'
import { wordFault } from '../../main/cli/wording.ts'
import type { FaultCode, FaultFacts } from '../../main/core/faultCodes.ts'
import { type Fault, fault } from '../../main/core/outcome.ts'

const check = <C extends FaultCode>(code: C, facts: FaultFacts[C], words: string) => {
  const { message, mend } = wordFault(fault(code, facts) as Fault)
  expect(`${message} ${mend}`).toBe(words)
}

test('what was set aside is named, with what is in use and what to do', () => {
  const facts = {
    kind: 'projects',
    id: 'rathaus',
    reason: 'zeros',
    used: 4,
    path: 'D:/Daten/set-aside/projects-rathaus.json',
  } as const
  check(
    'record-set-aside',
    facts,
    'Vorhaben „rathaus“: Die Datei war nicht lesbar, sie enthält nur Nullen. Sie liegt jetzt unter D:/Daten/set-aside/projects-rathaus.json. ' +
      'Es gilt der Stand davor (Stand 4). Heben Sie die Datei auf, bis Sie nichts vermissen.',
  )
  check(
    'record-set-aside',
    { ...facts, kind: 'settings', used: 0, path: 'x' },
    'Einstellungen: Die Datei war nicht lesbar, sie enthält nur Nullen. Sie liegt jetzt unter x. ' +
      'Ein früherer Stand ist nicht da. Heben Sie die Datei auf, bis Sie nichts vermissen.',
  )
})

test('who holds the folder is named', () => {
  const since = new Date(2027, 2, 1, 8, 5).toISOString()
  check(
    'store-held',
    { user: 'Öztürk', computer: 'PC-7', since },
    'Der Datenordner ist seit 01.03.27, 08:05 Uhr geöffnet: von Öztürk am Computer PC-7. ' +
      'Schließen Sie Werkstattkoffer dort oder versuchen Sie es später. Lesen können Sie schon jetzt.',
  )
})

test('a state that comes from the history is told as such', () =>
  check(
    'record-previous-used',
    { kind: 'projects', id: 'rathaus', reason: 'empty', used: 7, from: 'history', path: 'x' },
    'Vorhaben „rathaus“: Die Datei x ist nicht lesbar, sie ist leer. Es gilt der letzte Stand der Geschichte (Stand 7).',
  ))
