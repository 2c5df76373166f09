import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appear } from './appear.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithProject } from './projectData.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

describe.runIf(hasBrowser)('the window survives its own faults', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
  })
  afterAll(() => app.close())

  const open = (hash: string): Promise<void> =>
    page.evaluate((address) => {
      location.hash = address
    }, hash)
  const heading = (words: string): Promise<unknown> =>
    page.waitForFunction((text) => document.querySelector('main h1')?.textContent === text, words)
  /** A paste as the clipboard gives it, of texts that are made in the page. */
  const paste = (selector: string, text: string, times: number, html = ''): Promise<void> =>
    page.evaluate(
      ([place, part, count, markup]) => {
        const target = document.querySelector<HTMLElement>(place)
        target?.focus()
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', part.repeat(count))
        if (markup) clipboardData.setData('text/html', markup.repeat(count))
        target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [selector, text, times, html] as const,
    )
  const sizes = [
    { width: 1280, height: 800 },
    { width: 640, height: 400 },
  ] as const
  const shoot = async (name: string): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await page.screenshot({ path: join(shots, `${name}-${size.width}.png`) })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} at ${size.width}`).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize(sizes[0])
  }

  test.each(['#/%', '#/vorhaben/%E0%A4%A', '#/nirgends', '#/kit/%/%/%'])('%s shows a screen', async (hash) => {
    await open('#/')
    await heading('Bibliothek')
    await open(hash)
    await heading('Diese Seite gibt es nicht')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Zurück' }).click()
    await heading('Bibliothek')
  })

  test('an address that leads nowhere, at the start', async () => {
    await open('#/%')
    await page.reload()
    await heading('Diese Seite gibt es nicht')
    await shoot('unknown')
    await page.getByRole('link', { name: 'Zur Bibliothek' }).click()
    await heading('Bibliothek')
  })

  const screens = [
    '#/',
    '#/willkommen',
    '#/kit/werkstatt-basis',
    '#/kit/werkstatt-basis/leitfaden',
    '#/profil',
    '#/profil/neu',
    '#/vorhaben',
    `#/vorhaben/${id}`,
    `#/vorhaben/${id}/export`,
    `#/vorhaben/${id}/verlauf`,
    `#/vorhaben/${id}/leitfaden`,
    '#/settings',
    '#/about',
    '#/nirgends',
  ]

  /** The name of the window is set by every screen. */
  const breakTitle = (): Promise<void> =>
    page.evaluate(() => {
      Object.defineProperty(document, 'title', {
        configurable: true,
        get: () => 'Werkstattkoffer',
        set: () => {
          throw new TypeError('Meyer, Anna')
        },
      })
    })
  const mendTitle = (): Promise<unknown> => page.evaluate(() => Reflect.deleteProperty(document, 'title'))

  test.each(screens)('the screen %s fails: it says so, with a way back and a report', async (screen) => {
    const [before, title] = screen === '#/about' ? ['#/', 'Bibliothek'] : ['#/about', 'Hilfe']
    await open(before)
    await heading(title)
    await breakTitle()
    try {
      await open(screen)
      await heading('Dieser Bereich lässt sich nicht zeigen')
      const report = (await page.textContent('main pre')) ?? ''
      expect(report).toMatch(/^Werkstattkoffer.*\nscreen: [a-z]+, language: de\nTypeError\n {2}at /)
      expect(report).not.toContain('Meyer')
    } finally {
      await mendTitle()
    }
    await page.getByRole('button', { name: 'Zurück' }).click()
    await heading(title)
  })

  test('the report is read and copied, in both languages', async () => {
    for (const [language, look] of [
      ['en', 'dark'],
      ['de', 'light'],
    ] as const) {
      await appear(page, language, look)
      await open('#/')
      await heading(language === 'de' ? 'Bibliothek' : 'Library')
      await breakTitle()
      await open('#/about')
      await page.waitForSelector('main pre')
      await page.waitForFunction(() => /Werkstattkoffer \d/.test(document.querySelector('main pre')?.textContent ?? ''))
      expect(await findings(page)).toEqual([])
      await shoot(`broken-${language}`)
      await page.getByRole('checkbox').check()
      expect(await page.textContent('main pre')).toContain('TypeError: Meyer, Anna')
      await page.getByRole('button', { name: language === 'de' ? 'Bericht kopieren' : 'Copy report' }).click()
      await page.waitForSelector(language === 'de' ? 'text=Kopiert' : 'text=Copied')
      await mendTitle()
      await page.getByRole('button', { name: language === 'de' ? 'Noch einmal versuchen' : 'Try again' }).click()
      await heading(language === 'de' ? 'Hilfe' : 'Help')
    }
  })

  test.each([
    ['three million letters without a space', 'x', 3_000_000, '', 'mehr als 400.000 Zeichen'],
    ['a hundred thousand', 'x', 100_000, '', 'mehr als 5.000 Zeichen'],
    ['three million with spaces', 'Wort und ', 330_000, '', 'mehr als 400.000 Zeichen'],
    ['a long paragraph of a web page', '', 6_000, '<b>x</b>', 'mehr als 5.000 Zeichen'],
    ['a web page of 50 megabytes', '', 1_000_000, '<p class="MsoNormal" style="margin:0cm">x</p>', 'mehr als 400.000'],
  ])('%s pasted: refused in words, and the text stays as it was', async (_, text, times, html, words) => {
    await open('#/')
    await open(`#/vorhaben/${id}/leitfaden`)
    await page.waitForSelector('.document-text')
    const before = await page.textContent('.document-text')
    await paste('.document-text', text, times, html)
    await page.waitForSelector(`.adapt-text [role=alert]:has-text("${words}")`)
    expect(await page.textContent('.document-text')).toBe(before)
    if (times === 3_000_000) {
      expect(await findings(page)).toEqual([])
      await shoot('too-long')
    }
  })

  test('what is long and fits is pasted, and the next change takes the refusal away', async () => {
    await paste('.document-text', 'y', 100_000)
    await page.waitForSelector('.adapt-text [role=alert]')
    await paste('.document-text', 'Lang genug. ', 300)
    await page.waitForFunction(() =>
      document.querySelector('.document-text')?.textContent?.includes('Lang genug. Lang'),
    )
    await page.waitForFunction(() => !document.querySelector('.adapt-text > [role=alert]'))
  })

  const peopleNames = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('.people-table tbody td:nth-of-type(2) input')].map(
        ({ value }) => value,
      ),
    )

  test('fifty thousand people are refused in words, and the list stays as it was', async () => {
    await open(`#/vorhaben/${id}`)
    await page.waitForSelector('.people-table')
    const before = await peopleNames()
    await paste('.people-table tbody input', 'Anna Meyer\tBauamt\n', 50_000)
    await page.waitForSelector('#field-people .fault')
    expect(await page.textContent('#field-people .fault')).toMatch(/50\.\d{3} Personen; höchstens 20\.000/)
    expect(await peopleNames()).toEqual(before)
    expect(await findings(page)).toEqual([])
    await page.locator('#field-people').scrollIntoViewIfNeeded()
    await shoot('people-refused')
  })

  test('hundreds of people: a part of the list at a time, and the next one is added at its end', async () => {
    await paste('.people-table tbody input', 'Anna Meyer\tBauamt\n', 600)
    const nav = page.getByRole('navigation', { name: 'Weiter in der Liste' })
    await nav.waitFor()
    expect(await peopleNames()).toHaveLength(100)
    await nav.getByRole('button', { name: 'Ende' }).click()
    const last = page.locator('.people-table tbody tr:last-of-type input').first()
    await last.fill('Zoe Zander')
    await page.keyboard.press('End')
    expect((await peopleNames()).slice(-2)).toEqual(['Zoe Zander', ''])
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Zoe Zander')
    await page.waitForSelector('.save-saved')
    expect(await findings(page)).toEqual([])
    await page.locator('#field-people').scrollIntoViewIfNeeded()
    await shoot('people-many')
  })
})
