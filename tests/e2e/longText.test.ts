import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithProject, koffer } from './projectData.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

describe.runIf(hasBrowser)('working in a long text', () => {
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
    await page.waitForFunction((name) => location.hash.endsWith(name), document)
  }
  /** Without the marks beside the blocks, which come a moment later. */
  const text = (): Promise<string> =>
    page.evaluate(() => {
      const copy = document.querySelector('.document-text')?.cloneNode(true) as HTMLElement
      for (const box of copy.querySelectorAll('.difference-box')) box.remove()
      return copy.textContent ?? ''
    })
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '')

  test('the outline leads to a heading, cursor and focus with it, by keyboard alone', async () => {
    await open('leitfaden')
    const outline = page.getByRole('navigation', { name: 'Gliederung' })
    await page.getByRole('button', { name: 'Gliederung' }).focus()
    await page.keyboard.press('Enter')
    const names = await outline.getByRole('button').allTextContents()
    expect(names.length).toBeGreaterThan(8)
    await page.keyboard.press('Tab')
    while ((await page.evaluate(() => document.activeElement?.closest('.outline'))) === null)
      await page.keyboard.press('Tab')
    for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await focused()).toContain('document-text')
    expect(await outline.locator('[aria-current="location"]').textContent()).toBe(names[5])
    // What is gone to is not behind the outline.
    const seen = (): Promise<boolean> =>
      page.evaluate(() => {
        const place = getSelection()?.anchorNode?.parentElement?.getBoundingClientRect()
        const top = place && document.elementFromPoint(place.x + 5, place.y + place.height / 2)
        return top?.closest('.document-text') !== null && top !== undefined
      })
    await expect.poll(seen, { timeout: 20_000 }).toBe(true)
    await page.keyboard.type('Neu: ')
    expect(await outline.getByRole('button').nth(5).textContent()).toBe(`Neu: ${names[5]}`)
    await page.screenshot({ path: join(shots, 'outline.png') })
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Gliederung' }).click()
    expect(await outline.count()).toBe(0)
  })

  test('Ctrl+F finds and counts, F3 goes on, all are replaced as one step of undo', async () => {
    await open('leitfaden')
    await page.locator('.document-text p').first().click()
    const before = await text()
    const count = before.split(/gruppe/i).length - 1
    expect(count).toBeGreaterThan(5)
    await page.keyboard.press('Control+h')
    await page.keyboard.type('gruppe')
    const status = page.locator('.find-status')
    const said = async (words: RegExp): Promise<void> => {
      await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(words)
    }
    await said(/^\d+ von \d+/)
    const all = Number((await status.textContent())?.match(/von (\d+)/)?.[1])
    expect(all).toBeGreaterThanOrEqual(count)
    const first = Number((await status.textContent())?.match(/^(\d+)/)?.[1])
    await page.keyboard.press('Enter')
    await said(new RegExp(`^${(first % all) + 1} von`))
    await page.keyboard.press('F3')
    await said(new RegExp(`^${((first + 1) % all) + 1} von`))
    await page.keyboard.press('Shift+Enter')
    await said(new RegExp(`^${(first % all) + 1} von`))
    expect(await page.locator('.find-current').count()).toBeGreaterThan(0)
    await page.screenshot({ path: join(shots, 'find.png') })
    expect(await findings(page)).toEqual([])
    await page.getByLabel('Ersetzen durch').fill('Runde')
    await page.getByRole('button', { name: 'Alle ersetzen' }).click()
    await said(new RegExp(`${all} Stellen ersetzt`))
    expect((await text()).match(/gruppe/i)).toBeNull()
    await page.keyboard.press('Escape')
    expect(await focused()).toContain('document-text')
    await page.keyboard.press('Control+z')
    expect(await text()).toBe(before)
  })

  test('undo outlives leaving the document by the way to the next one', async () => {
    await open('agenda')
    const first = page.locator('.document-text > p').first()
    const before = await first.textContent()
    await first.click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Bleibt.')
    await page.waitForSelector('.save-saved')
    const title = await page.locator('h1').textContent()
    await page.getByRole('link', { name: /^Nächstes Dokument/ }).click()
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).not.toBe(title)
    await page.getByRole('link', { name: /^Voriges Dokument/ }).click()
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toBe(title)
    expect(await first.textContent()).toContain('Bleibt.')
    for (let step = 0; step < 10 && (await first.textContent()) !== before; step += 1)
      await page.getByRole('button', { name: 'Rückgängig' }).click()
    expect(await first.textContent()).toBe(before)
    await page.waitForSelector('.save-saved')
    expect(koffer('project', 'show', id, 'agenda', '--data', data)).not.toContain('Bleibt.')
    // The editor is whole: its blocks have their controls, and it types.
    expect(await page.locator('.block-agenda .block-head').count()).toBeGreaterThan(0)
    await first.click()
    await page.keyboard.type('x')
    expect(await first.textContent()).toContain('x')
    await page.keyboard.press('Control+z')
  })

  test('the whole document goes back after a question, and one undo brings the deleted back', async () => {
    await open('agenda')
    const before = await text()
    await page.locator('.document-text > p').first().click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    const box = page.locator('.difference-box-removed').first()
    await box.waitFor()
    expect(await box.locator('.difference-words').textContent()).toMatch(/^Gelöscht: \S/)
    await page.locator('.changes summary').click()
    await page.getByRole('button', { name: 'Ganzes Dokument zurück zur Vorlage …' }).click()
    const dialog = page.getByRole('alertdialog')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Zurück zur Vorlage' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.difference').length === 0)
    expect(await text()).toBe(before)
    await page.waitForFunction(() => document.activeElement?.classList.contains('document-text'))
    await page.keyboard.press('Control+z')
    expect((await text()).length).toBeLessThan(before.length)
    await page.keyboard.press('Control+z')
    await expect.poll(text, { timeout: 20_000 }).toBe(before)
  })

  test('in the whole project: looked through, replaced, and taken back by one click', async () => {
    await open('agenda')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('Werkstatt')
    await page.getByRole('link', { name: 'Im ganzen Vorhaben suchen und ersetzen' }).click()
    await page.getByRole('button', { name: 'Suchen', exact: true }).click()
    await expect
      .poll(() => page.locator('main [role="status"]').first().textContent())
      .toMatch(/Stellen gefunden, in \d+ Dokumenten/)
    await page.screenshot({ path: join(shots, 'findEverywhere.png'), fullPage: true })
    expect(await findings(page)).toEqual([])
    await page.getByLabel('Ersetzen durch').fill('Küchenrunde')
    await page.getByRole('button', { name: /^\d+ Stellen ersetzen$/ }).click()
    await expect
      .poll(() => page.locator('main [role="status"]').first().textContent(), { timeout: 20_000 })
      .toMatch(/Stellen ersetzt/)
    expect(koffer('project', 'show', id, 'leitfaden', '--data', data)).toContain('Küchenrunde')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect
      .poll(() => page.locator('main [role="status"]').first().textContent(), { timeout: 20_000 })
      .toMatch(/Rückgängig gemacht/)
    expect(koffer('project', 'show', id, 'leitfaden', '--data', data)).not.toContain('Küchenrunde')
    expect(app.errors).toEqual([])
  })
})
