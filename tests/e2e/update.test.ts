import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetOf, writePackage } from '../packages.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'

const root = join(import.meta.dirname, '../..')

describe.runIf(hasBrowser)('a newer edition of the templates', () => {
  let app: OpenApp
  let id = ''
  const data = mkdtempSync(join(tmpdir(), 'koffer-e2e-'))
  const koffer = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'out/cli/koffer.js'), 'project', ...args, '--data', data],
      { encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return stdout.trim()
  }
  const release = (version: string, documents: Readonly<Record<string, string>>) =>
    writePackage(join(data, 'packages/kreis', version), { id: 'kreis', version, kits: { tag: { documents } } })

  beforeAll(async () => {
    release('1.0.0', { blatt: 'Wir beginnen um neun Uhr.', zettel: 'Ein Zettel für alle.' })
    id = koffer('new', 'kreis/tag')
    const own = join(data, 'blatt.md')
    writeFileSync(own, sheetOf('blatt', 'Wir beginnen um acht Uhr im Rathaus.'))
    koffer('set', id, 'blatt', '--from', own)
    rmSync(own)
    app = await openApp(data)
  })
  afterAll(async () => {
    await app?.close()
    rmSync(data, { recursive: true, force: true })
  })

  test('nothing is offered while there is none', async () => {
    await app.page.goto(new URL(`#/vorhaben/${id}`, app.page.url()).href)
    await app.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await app.page.getByRole('button', { name: 'Neue Fassung übernehmen' }).count()).toBe(0)
  })

  test('it is offered once it is there, taken by keyboard, and says what is left to decide', async () => {
    release('2.0.0', { blatt: 'Wir beginnen um zehn Uhr.', zettel: 'Ein Zettel für jede Person.' })
    app = await app.restart()
    const { page } = app
    await page.goto(new URL(`#/vorhaben/${id}`, page.url()).href)
    const take = page.getByRole('button', { name: 'Neue Fassung übernehmen' })
    await take.waitFor()
    expect(await page.getByText('Version 2.0.0 des Materialpakets ist da.').count()).toBe(1)
    expect(await findings(page)).toEqual([])
    await take.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Zu entscheiden: 1.' }).waitFor()
    expect(await take.count()).toBe(0)
    // Whoever works by keyboard is not thrown back to the start of the page.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    expect(app.errors).toEqual([])
  })

  test('one’s own words and those of the new edition are there, the state before in the history', () => {
    expect(koffer('show', id, 'blatt')).toContain('Wir beginnen um acht Uhr im Rathaus.')
    expect(koffer('show', id, 'zettel')).toContain('Ein Zettel für jede Person.')
    expect(JSON.parse(koffer('history', id, '--json')).versions.length).toBeGreaterThan(2)
  })
})
