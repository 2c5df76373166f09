import { expect, test } from 'vitest'
import { dataFolder } from '../../main/electron/dataFolder.ts'

test.each([
  ['no option', ['electron', 'main.js'], undefined],
  ['as two words', ['main.js', '--data', '/srv/koffer'], '/srv/koffer'],
  ['as one word', ['main.js', '--data=/srv/koffer'], '/srv/koffer'],
  ['with spaces and umlauts', ['--data=/srv/Büro Nord'], '/srv/Büro Nord'],
  ['below the current folder', ['--data', 'daten'], '/srv/amt/daten'],
  ['the last one counts', ['--data=/a', '--data', '/b'], '/b'],
  ['another option', ['--database=/a'], undefined],
])('%s', (_, args, expected) => expect(dataFolder(args, '/srv/amt')).toBe(expected))

test.each([[['--data']], [['--data=']], [['--data', '--lang=de']]])('%j has no folder', (args) =>
  expect(() => dataFolder(args, '/')).toThrow('--data braucht einen Ordner'),
)
