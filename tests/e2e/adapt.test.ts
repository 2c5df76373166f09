import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithProject, koffer } from './projectData.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

describe.runIf(hasBrowser)('changing a text beside its pages', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
  })
  afterAll(() => app.close())

  const open = async (document: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/${document}`)
    await page.waitForSelector('.document-text')
    await page.waitForSelector('canvas[data-drawn]')
  }
  const drawnAfter = async (act: () => Promise<unknown>): Promise<void> => {
    const before = await page.getAttribute('canvas', 'data-drawn')
    await act()
    await page.waitForFunction((old) => document.querySelector('canvas')?.dataset.drawn !== old, before)
  }
  const saved = async (): Promise<string> => {
    await page.waitForSelector('.save-saved')
    return koffer('project', 'show', id, 'agenda', '--data', data)
  }
  const undoAll = async (): Promise<void> => {
    const isDisabled = () => page.getByRole('button', { name: 'Rückgängig' }).getAttribute('aria-disabled')
    while ((await isDisabled()) !== 'true') await page.keyboard.press('Control+z')
  }
  beforeEach(() => open('agenda'))

  test('a sentence: on the page, in the record, and undone', async () => {
    const sentence = page.locator('.document-text > p').nth(1)
    await sentence.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Home')
    await sentence.click()
    await page.keyboard.press('End')
    await drawnAfter(() => page.keyboard.type(' Dazu gibt es Kuchen.'))
    expect(await saved()).toContain('Dazu gibt es Kuchen.')
    await page.waitForFunction(() => document.querySelectorAll('.difference').length === 1)
    // On a slow machine the typing is more than one step of the history.
    const hasCake = async (): Promise<boolean> => (await sentence.textContent())?.includes('Kuchen.') ?? false
    const original = (await sentence.textContent())?.replace(' Dazu gibt es Kuchen.', '')
    await drawnAfter(async () => {
      for (let step = 0; step < 25 && (await sentence.textContent()) !== original; step += 1)
        await page.keyboard.press('Control+z')
    })
    await page.waitForFunction(() => document.querySelectorAll('.difference').length === 0)
    expect(await saved()).not.toContain('Kuchen')
    for (let step = 0; step < 25 && !(await hasCake()); step += 1) await page.keyboard.press('Control+y')
    expect(await sentence.textContent()).toContain(' Dazu gibt es Kuchen.')
  })

  test('back to the template, and that is undone as well', async () => {
    await page.waitForSelector('.difference-undo')
    await page.locator('.difference-undo').first().click()
    await page.waitForFunction(() => document.querySelectorAll('.difference').length === 0)
    expect(await page.textContent('.document-text')).not.toContain('Kuchen')
    await page.keyboard.press('Control+z')
    expect(await page.textContent('.document-text')).toContain('Kuchen')
    await page.getByText('Stelle anders als in der Vorlage').click()
    await page.locator('.changes').getByRole('button', { name: 'Zurück zur Vorlage', exact: true }).click()
    expect(await saved()).not.toContain('Kuchen')
  })

  test('the pages follow the cursor through a long text, and neither side pushes the other out of the window', async () => {
    await open('leitfaden')
    const before = page.viewportSize()
    await page.setViewportSize({ width: 1280, height: 800 })
    const place = page.locator('.preview-place')
    const first = await place.textContent()
    await page.locator('.document-text > p').nth(15).click()
    await page.waitForFunction((old) => document.querySelector('.preview-place')?.textContent !== old, first)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800)
    if (before) await page.setViewportSize(before)
  })

  const rows = () => page.locator('.part-agendaRow .row-time').allTextContents()
  const titles = () => page.locator('.agenda-title').allTextContents()

  test('a row of the agenda is moved, made longer and fixed; the times follow', async () => {
    const before = await titles()
    expect((await rows()).slice(0, 3)).toEqual(['09:00–09:30', '09:30–09:45', '09:45–10:10'])
    await page.locator('.agenda-title').nth(0).click()
    await drawnAfter(() => page.keyboard.press('Alt+ArrowDown'))
    expect(await titles()).toEqual([before[1], before[0], ...before.slice(2)])
    expect((await rows()).slice(0, 3)).toEqual(['09:00–09:15', '09:15–09:45', '09:45–10:10'])
    await page
      .getByRole('group', { name: /^Zeile 1:/ })
      .getByLabel('Min.')
      .fill('20')
    expect((await rows()).slice(0, 3)).toEqual(['09:00–09:20', '09:20–09:50', '09:50–10:15'])
    await page
      .getByRole('group', { name: /^Zeile 3:/ })
      .getByRole('button', { name: /^Fester Beginn/ })
      .click()
    await page
      .getByRole('group', { name: /^Zeile 3:/ })
      .getByLabel('Fester Beginn', { exact: true })
      .fill('10:00')
    expect((await rows()).slice(0, 3)).toEqual(['09:00–09:20', '09:20–09:50', '10:00–10:25'])
    const record = await saved()
    expect(record.indexOf('Begrüßung')).toBeLessThan(record.indexOf('Ankommen'))
    expect(record).toMatch(/10:00/)
    // In a field beside the text the keys undo the same history.
    await page.keyboard.press('Control+z')
    await page.locator('.agenda-title').nth(5).click()
    await undoAll()
    expect(await titles()).toEqual(before)
    expect((await rows()).slice(0, 3)).toEqual(['09:00–09:30', '09:30–09:45', '09:45–10:10'])
  })

  test('the title is part of the same history', async () => {
    const title = page.getByLabel('Titel', { exact: true })
    await title.fill('Ablauf des Tages')
    expect(await page.textContent('h1')).toBe('Ablauf des Tages')
    expect(await saved()).toContain('title: Ablauf des Tages')
    await page.keyboard.press('Control+z')
    expect(await title.inputValue()).toBe('Tagesplan')
    expect(await saved()).toContain('title: Tagesplan')
  })

  test('a block that was deleted comes back', async () => {
    await page.getByRole('button', { name: 'Zeitplan löschen' }).click()
    await page.waitForSelector('.difference-box-removed')
    expect(await saved()).not.toContain('Mittagspause')
    await page.locator('.difference-box-removed').getByRole('button', { name: 'Wieder einfügen' }).click()
    expect(await saved()).toContain('Mittagspause')
  })
})
