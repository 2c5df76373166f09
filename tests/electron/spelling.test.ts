import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSpelling } from '../../main/electron/spelling.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'koffer-spelling-'))

function check(platform: NodeJS.Platform, dictionaries: readonly string[]) {
  const [userData, system] = [folder(), folder()]
  for (const name of dictionaries) writeFileSync(join(system, name), name)
  const told: { address?: string; enabled?: boolean; languages?: readonly string[] } = {}
  checkSpelling(
    {
      availableSpellCheckerLanguages: ['de', 'en-GB', 'en-US', 'fr'],
      setSpellCheckerDictionaryDownloadURL: (address) => {
        told.address = address
      },
      setSpellCheckerEnabled: (enabled) => {
        told.enabled = enabled
      },
      setSpellCheckerLanguages: (languages) => {
        told.languages = languages
      },
    },
    { platform, userData, dictionaries: system },
  )
  return { told, there: (name: string) => join(userData, 'Dictionaries', name) }
}

test.each(['win32', 'darwin', 'linux'] as const)('on %s no dictionary is asked for outside', (platform) => {
  expect(new URL(check(platform, []).told.address ?? '').hostname).toBe('127.0.0.1')
})

test('Windows checks German with its own checker', () =>
  expect(check('win32', []).told).toMatchObject({ enabled: true, languages: ['de', 'en-US', 'en-GB'] }))

test('macOS finds the language itself', () => {
  const { told } = check('darwin', [])
  expect(told.enabled).toBe(true)
  expect(told.languages).toBeUndefined()
})

test('Linux takes what the system has, and without checks nothing', () => {
  const { told, there } = check('linux', ['de_DE.bdic'])
  expect(told).toMatchObject({ enabled: true, languages: ['de'] })
  expect(readFileSync(there('de-DE-3-0.bdic'), 'utf8')).toBe('de_DE.bdic')
  const none = check('linux', [])
  expect(none.told.enabled).toBe(false)
  expect(none.told.languages).toBeUndefined()
  expect(existsSync(none.there('de-DE-3-0.bdic'))).toBe(false)
})
