import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

/** Every screen that needs no data of its own. */
const screens = [
  ['library', '#/'],
  ['search', '#/search/Ausschreibung'],
  ['kit', '#/kit/daseinsvorsorge-4-0/1.0.0/werkstatt-basis'],
  ['reading', '#/kit/daseinsvorsorge-4-0/1.0.0/werkstatt-basis/leitfaden'],
  ['reading-agenda', '#/kit/daseinsvorsorge-4-0/1.0.0/strategiecheck/agenda'],
  ['settings', '#/settings'],
  ['about', '#/about'],
  ['projects', '#/vorhaben'],
  ['profiles', '#/profil'],
  ['profile', '#/profil/neu'],
  ['welcome', '#/willkommen'],
] as const

describe.runIf(hasBrowser)('the app', () => {
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp()
    page = app.page
  })
  afterAll(() => app.close())
  const open = async (address: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await page.waitForSelector('main h1')
    await page.waitForLoadState('networkidle')
    if (address.includes('/search/')) await page.waitForSelector('.finds a')
  }
  const set = async (language: string, appearance: string): Promise<void> => {
    await open('#/settings')
    await page
      .locator('fieldset')
      .nth(0)
      .locator('label')
      .nth(language === 'de' ? 0 : 1)
      .click()
    await page
      .locator('fieldset')
      .nth(1)
      .locator('label')
      .nth(appearance === 'light' ? 1 : 2)
      .click()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
  }

  for (const [language, appearance] of [
    ['de', 'light'],
    ['en', 'dark'],
    ['de', 'dark'],
    ['en', 'light'],
  ] as const) {
    test(`every screen is accessible: ${language}, ${appearance}`, async () => {
      await set(language, appearance)
      for (const [name, address] of screens) {
        await open(address)
        await page.screenshot({ path: join(shots, `${name}-${language}-${appearance}.png`) })
        expect(await findings(page), `${name} ${language} ${appearance}`).toEqual([])
      }
      expect(app.errors).toEqual([])
    })
  }

  test('200 % zoom and 1024 by 700 lose nothing', async () => {
    await set('de', 'light')
    for (const size of [
      { width: 1024, height: 700 },
      { width: 640, height: 450 },
    ]) {
      await page.setViewportSize(size)
      for (const [name, address] of screens) {
        await open(address)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${name} at ${size.width}`).toBeLessThanOrEqual(0)
        await page.screenshot({ path: join(shots, `${name}-${size.width}.png`) })
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ forcedColors: 'active', contrast: 'more' })
    for (const [name, address] of screens) {
      await open(address)
      await page.screenshot({ path: join(shots, `${name}-contrast.png`) })
    }
    await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' })
  })

  test('by keyboard alone from the library to a text', async () => {
    await open('#/')
    await page.keyboard.press('Tab')
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('Vergabestelle')
    await page.waitForSelector('.finds a')
    await page.locator('.finds a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.reading')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.title()).toContain('Werkstattkoffer')
  })

  test('settings are kept', async () => {
    await set('en', 'dark')
    await page.waitForSelector('text=Saved')
    app = await app.reopen()
    page = app.page
    expect(await page.textContent('h1')).toBe('Welcome to Werkstattkoffer')
    await open('#/')
    expect(await page.textContent('h1')).toBe('Library')
    expect(await page.evaluate(() => document.documentElement.dataset.appearance)).toBe('dark')
  })

  test.each([
    ['unknown call', 'no.call', {}, /there is no call/],
    ['name of the prototype', 'constructor', {}, /there is no call/],
    ['wrong payload', 'library.document', { kit: 1 }, /refused: library\.document/],
    ['too much', 'library.list', { extra: true }, /refused: library\.list/],
    ['nothing', 'library.search', null, /refused: library\.search/],
  ] as const)('the bridge refuses: %s', async (_, name, payload, message) => {
    const answer = await page.evaluate(
      ([call, request]) =>
        (window as unknown as { koffer: { call(...args: unknown[]): Promise<unknown> } }).koffer
          .call(call, request, 'id')
          .then(
            () => 'answered',
            (error: Error) => error.message,
          ),
      [name, payload] as const,
    )
    expect(answer).toMatch(message)
  })

  test('the page can do nothing else', async () => {
    const tried = await page.evaluate(async () => {
      const attempt = async (act: () => unknown): Promise<string> => {
        try {
          return String(await act())
        } catch (error) {
          return `refused: ${(error as Error).name}`
        }
      }
      return {
        require: typeof (globalThis as Record<string, unknown>).require,
        process: typeof (globalThis as Record<string, unknown>).process,
        // Later, since what the developer protocol evaluates itself is free of the policy.
        eval: await attempt(() => new Promise((resolve) => setTimeout(resolve)).then(() => new Function('return 1')())),
        fetch: await attempt(() => fetch('https://example.org/')),
        file: await attempt(() => fetch('file:///etc/passwd')),
        outside: await attempt(async () => (await fetch('/../../package.json')).status),
        open: await attempt(() => window.open('https://example.org/')),
        markup: await attempt(() => {
          document.createElement('div').innerHTML = '<img src="x" onerror="alert(1)">'
        }),
        handler: await attempt(() => document.body.insertAdjacentHTML('beforeend', '<b onclick="alert(1)">')),
        parser: await attempt(() => new DOMParser().parseFromString('<p>', 'text/html')),
        frame: await attempt(() => {
          document.createElement('iframe').srcdoc = '<script>alert(1)</script>'
        }),
        script: await attempt(() => {
          document.createElement('script').text = 'alert(1)'
        }),
        thread: await attempt(() => new Worker('data:text/javascript,1')),
        policy: await attempt(() =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('koffer-parse', { createHTML: (text: string) => text }),
        ),
        emptied: await attempt(() => {
          document.createElement('div').innerHTML = ''
        }),
      }
    })
    expect(tried).toEqual({
      require: 'undefined',
      process: 'undefined',
      eval: 'refused: EvalError',
      fetch: 'refused: TypeError',
      file: 'refused: TypeError',
      outside: '404',
      open: 'null',
      markup: 'refused: TypeError',
      handler: 'refused: TypeError',
      parser: 'refused: TypeError',
      frame: 'refused: TypeError',
      script: 'refused: TypeError',
      thread: 'refused: TypeError',
      policy: 'refused: TypeError',
      emptied: 'undefined',
    })
  })
})
