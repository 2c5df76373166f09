import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { findBrowser } from '../standin/browser.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp, tabTo } from './openApp.ts'

const root = join(import.meta.dirname, '../..')
const shots = join(root, 'out/screens')
mkdirSync(shots, { recursive: true })
const heading = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, text)

describe.runIf(hasBrowser)('the first start, by keyboard alone', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
  })
  afterAll(() => app.close())

  test('says what the program is and asks for the name only', async () => {
    expect(await page.textContent('h1')).toBe('Willkommen im Werkstattkoffer')
    await page.screenshot({ path: join(shots, 'start-first.png') })
    expect(await findings(page)).toEqual([])
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#field-name:focus')
    const name = page.locator('#field-name')
    const described = (await name.getAttribute('aria-describedby')) ?? ''
    expect(described).toContain('field-name-error')
    expect(await page.getByRole('alert').textContent()).toContain('Namen der Kommune')
  })

  test('the language changes at once, and what was typed stays', async () => {
    await page.keyboard.type('Neuwald')
    await page.getByRole('button', { name: 'English' }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'Welcome to Werkstattkoffer')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.inputValue('#field-name')).toBe('Neuwald')
    await page.getByRole('button', { name: 'Deutsch' }).press('Enter')
    await heading(page, 'Willkommen im Werkstattkoffer')
  })

  test('colour with its contrast, undo', async () => {
    await tabTo(page, '#field-colours-primary')
    await page.keyboard.type('#ffd500')
    await page.waitForFunction(() =>
      document.querySelector('#field-colours-primary-contrast')?.textContent?.includes('#856f00'),
    )
    await page.keyboard.press('Control+z')
    expect(await page.inputValue('#field-colours-primary')).toBe('')
    expect(await page.inputValue('#field-name')).toBe('Neuwald')
    await page.keyboard.press('Control+y')
    expect(await page.inputValue('#field-colours-primary')).toBe('#ffd500')
    await page.waitForSelector('.save-saved')
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await heading(page, 'Bibliothek')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('from there to a kit, and by keys to every section', async () => {
    await page.waitForSelector('.kit-card a')
    await tabTo(page, '.kit-card a')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.document-list')
    for (const [key, title] of [
      ['2', 'Vorhaben'],
      ['3', 'Profile'],
      ['4', 'Einstellungen'],
      ['5', 'Hilfe'],
      ['1', 'Bibliothek'],
    ] as const) {
      await page.keyboard.press(`Control+${key}`)
      await heading(page, title)
    }
    await page.keyboard.press('Control+k')
    await page.waitForSelector('input[type=search]:focus')
  })

  test('what was typed a moment ago survives closing the window', async () => {
    await page.keyboard.press('Control+3')
    await heading(page, 'Profile')
    await page.getByRole('link', { name: 'Neuwald' }).click()
    await page.fill('#field-imprint', 'Herausgegeben vom Amt Neuwald')
    app = await app.restart()
    page = app.page
    expect(await page.textContent('h1')).toBe('Bibliothek')
    await page.keyboard.press('Control+3')
    await page.getByRole('link', { name: 'Neuwald' }).click()
    await page.waitForSelector('#field-imprint')
    expect(await page.inputValue('#field-imprint')).toBe('Herausgegeben vom Amt Neuwald')
  })
})

describe.runIf(hasBrowser)('the data', () => {
  let app: OpenApp
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'koffer-start-'))
  const answers: string[] = []
  const take = (opened: OpenApp): void => {
    app = opened
    page = opened.page
    page.on('dialog', (dialog) => void dialog.accept(answers.shift() ?? ''))
  }
  beforeAll(async () => take(await openApp()))
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  const settings = async (): Promise<void> => {
    await page.keyboard.press('Control+4')
    await heading(page, 'Einstellungen')
  }

  test('the example municipality is there with one key', async () => {
    await tabTo(page, '.welcome-ways button')
    await page.keyboard.press('Enter')
    await heading(page, 'Bibliothek')
    await page.keyboard.press('Control+3')
    await page.getByRole('link', { name: 'Musterstadt' }).click()
    await page.waitForSelector('.logo-image')
    expect(await page.inputValue('#field-officialName')).toBe('Stadt Musterstadt')
  })

  test('all of it goes into one file and comes back', async () => {
    const file = join(folder, 'sicherung')
    answers.push(file)
    await settings()
    await page.getByRole('button', { name: 'Alles sichern' }).click()
    await page.waitForSelector(`text=Gesichert: ${file}.zip`)
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: /^In den Papierkorb.*Musterstadt/ }).click()
    await page.waitForSelector('text=„Musterstadt“ liegt jetzt im Papierkorb.')
    answers.push(`${file}.zip`)
    await settings()
    await page.getByRole('button', { name: 'Sicherung zurückholen' }).click()
    await page.waitForSelector('dialog[open]')
    await page.screenshot({ path: join(shots, 'restore-asked.png') })
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Sicherung wählen' }).click()
    await page.waitForSelector('text=sind jetzt da.')
    await page.keyboard.press('Control+3')
    await page.getByRole('link', { name: 'Musterstadt' }).waitFor()
    expect(app.errors).toEqual([])
  })

  test.each([
    ['no archive', 'kein Archiv'],
    ['an archive cut short', undefined],
  ])('%s is refused and nothing changes', async (_, content) => {
    const file = join(folder, 'falsch.zip')
    const whole = readFileSync(join(folder, 'sicherung.zip'))
    writeFileSync(file, content ?? whole.subarray(0, whole.length - 100))
    answers.push(file)
    await settings()
    await page.getByRole('button', { name: 'Sicherung zurückholen' }).click()
    await page.getByRole('button', { name: 'Sicherung wählen' }).click()
    await page.waitForSelector('text=An Ihren Daten wurde nichts geändert.')
    await page.keyboard.press('Control+3')
    await page.getByRole('link', { name: 'Musterstadt' }).waitFor()
  })

  test('what was unreadable and set aside is said, and can be put away', async () => {
    const profiles = join(app.data, 'profiles')
    const [name = ''] = readdirSync(profiles).filter((each) => each.endsWith('.json'))
    writeFileSync(join(profiles, name), 'zerstört')
    take(await app.restart())
    const banner = page.locator('.banner')
    await banner.waitFor()
    expect(await banner.textContent()).toContain('Die Datei eines Profils war nicht mehr lesbar.')
    expect(await banner.textContent()).toContain('set-aside')
    await page.screenshot({ path: join(shots, 'notice.png') })
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Verstanden' }).click()
    expect(await banner.count()).toBe(0)
  })

  test('open elsewhere: every screen says who and since when, and reading works', async () => {
    const copy = join(folder, 'geteilt')
    mkdirSync(copy)
    const held = await openStore(copy, 'write')
    if (!held.ok) throw new Error(held.fault.code)
    const shared = await openApp(copy)
    try {
      for (const hash of ['#/', '#/kit/daseinsvorsorge-4-0/1.0.0/werkstatt-basis', '#/settings', '#/profil/neu']) {
        await shared.page.evaluate((address) => {
          location.hash = address
        }, hash)
        await shared.page.waitForSelector('.banner')
        expect(await shared.page.textContent('.banner')).toMatch(/Nur lesen:.*seit .*an einem anderen Platz geöffnet/)
      }
      expect(await shared.page.isDisabled('#field-name')).toBe(true)
      expect(await shared.page.locator('.save-line').count()).toBe(0)
      await shared.page.screenshot({ path: join(shots, 'read-only.png') })
      expect(await findings(shared.page)).toEqual([])
    } finally {
      await shared.close()
      await held.value.close()
    }
  })

  /** The app with a profile's name in its form that the disk refuses: a file lies where the profiles belong. */
  async function withUnsavedName(name: string): Promise<{ broken: OpenApp; profiles: string }> {
    const profiles = join(folder, name, 'profiles')
    mkdirSync(join(folder, name))
    const broken = await openApp(join(folder, name))
    await broken.page.evaluate(() => {
      location.hash = '#/profil/neu'
    })
    await broken.page.waitForSelector('#field-name:enabled')
    rmSync(profiles, { recursive: true, force: true })
    writeFileSync(profiles, '')
    await broken.page.fill('#field-name', 'Neuwald')
    await broken.page.waitForSelector('.save-failed')
    return { broken, profiles }
  }

  test('what cannot be saved is said, and closing asks first', async () => {
    const { broken, profiles } = await withUnsavedName('gestoert')
    const { page } = broken
    try {
      expect(await page.textContent('.fault')).toMatch(/Ordner|schreiben|speichern/)
      expect(await findings(page)).toEqual([])
      broken.askToClose()
      await page.waitForSelector('dialog[open]')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hier bleiben')
      await page.screenshot({ path: join(shots, 'close-asked.png') })
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog').count()).toBe(0)
      expect(await page.inputValue('#field-name')).toBe('Neuwald')
      // The folder is there again: the next attempt saves.
      rmSync(profiles)
      mkdirSync(profiles)
      await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
      await page.waitForSelector('.save-saved')
    } finally {
      await broken.close()
    }
  })

  test('closing in spite of it', async () => {
    const { broken } = await withUnsavedName('verworfen')
    const { page } = broken
    try {
      broken.askToClose()
      // The click may be cut off by what it does.
      const leave = page.getByRole('button', { name: 'Ohne Speichern schließen' })
      const [closed] = await Promise.allSettled([page.waitForEvent('close'), leave.click()])
      expect(closed.status).toBe('fulfilled')
    } finally {
      await broken.close()
    }
  })
})

describe.runIf(findBrowser() !== undefined)('what keeps the app from starting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koffer-start-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(
      process.execPath,
      ['--import', join(root, 'tests/standin/register.ts'), join(root, 'out/app/main.js'), ...args],
      {
        encoding: 'utf8',
        timeout: 30_000,
        env: { ...process.env, KOFFER_HEADLESS: '1', KOFFER_DATA: join(folder, 'app'), ...env },
      },
    )

  test.each([
    ['a file where the folder should be', () => ['--data', join(folder, 'datei')], /lässt sich nicht|anlegen|lesen/],
    ['an option without its value', () => ['--data'], /--data braucht einen Ordner/],
  ])('%s: said in plain words, without a stack trace', (_, args, words) => {
    writeFileSync(join(folder, 'datei'), 'x')
    const { status, stderr } = run(args())
    expect(stderr).toMatch(/^Werkstattkoffer lässt sich nicht öffnen/)
    expect(stderr).toMatch(words)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(status).toBe(1)
  })

  test.each(['--remote-debugging-port=9222', '-inspect', '--proxy-server=203.0.113.7:80', '--no-sandbox'])(
    'the option %s on a packed app: named, and the app ends before there is a browser',
    (option) => {
      const { status, stderr } = run([option], { KOFFER_PACKAGED: '1', KOFFER_BROWSER: '/there/is/none' })
      expect(stderr).toMatch(/^Werkstattkoffer (lässt sich nicht öffnen|cannot be opened)/)
      expect(stderr).toContain(option)
      expect(status).toBe(1)
    },
  )
})
