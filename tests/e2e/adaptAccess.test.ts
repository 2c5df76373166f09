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

/** Together these have every kind of block. */
const documents = ['auswertung', 'bewertungsbogen', 'agenda', 'entscheidungsvorlage'] as const

describe.runIf(hasBrowser)('the text screen for everybody', () => {
  const { data, id } = dataWithProject('strategiecheck')
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
    await page.waitForFunction((wanted) => location.hash.endsWith(wanted), document)
    await page.waitForSelector('.document-text')
    await page.waitForSelector('canvas[data-drawn]')
  }

  test.each([
    ['de', 'light', 1280, 800],
    ['en', 'dark', 1280, 800],
    ['de', 'dark', 1024, 700],
    ['en', 'light', 1024, 700],
    // 1280 by 800 at 200 %.
    ['de', 'light', 640, 400],
  ] as const)('every kind of block: %s, %s, %i wide', async (language, appearance, width, height) => {
    await page.setViewportSize({ width, height })
    await appear(page, language, appearance)
    for (const name of documents) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/vorhaben/${id}/${name}`)
      await page.waitForSelector('.document-text')
      await page.waitForTimeout(300)
      await page.screenshot({ path: join(shots, `adapt-${name}-${language}-${appearance}-${width}.png`) })
      // What is drawn in other colours is as large.
      const targets = language === 'de' && appearance === 'light' && width === 1280
      expect(await findings(page, targets), `${name} ${language} ${appearance} ${width}`).toEqual([])
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0)
    }
    expect(app.errors).toEqual([])
  })

  test('with little room text and pages take turns', async () => {
    await page.setViewportSize({ width: 640, height: 400 })
    await appear(page, 'de', 'light')
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/agenda`)
    await page.getByRole('button', { name: 'Seiten', exact: true }).click()
    await page.waitForSelector('canvas[data-drawn]')
    expect(await page.locator('.document-text').isVisible()).toBe(false)
    await page.screenshot({ path: join(shots, 'adapt-pages-640.png') })
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    expect(await page.locator('.document-text').isVisible()).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('zoom of the pages', async () => {
    await open('agenda')
    const width = () =>
      page
        .locator('canvas')
        .first()
        .evaluate((sheet) => sheet.clientWidth)
    const fit = await width()
    await page.getByRole('button', { name: 'Größer' }).click()
    await page.waitForFunction((before) => (document.querySelector('canvas')?.clientWidth ?? 0) > before, fit)
    await page.getByRole('button', { name: 'So breit wie möglich' }).click()
    await page.waitForFunction((before) => document.querySelector('canvas')?.clientWidth === before, fit)
  })

  const active = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
  const seen = () =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })

  test('by keyboard alone: into the text, a word, a row moved, a fact put in, back to the template, out again', async () => {
    await open('agenda')
    await page.getByLabel('Untertitel').focus()
    for (let tries = 0; tries < 40 && (await active()) !== 'Text des Dokuments'; tries += 1) {
      await page.keyboard.press('Tab')
      expect(await seen()).toBe(true)
    }
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Neu: ')
    expect(await page.locator('.document-text > p').first().textContent()).toContain('Neu: ')
    // From the text Tab leads to settings and rows, in the order in which they stand.
    const row = page.locator('.agenda-title').first()
    const inRow = () =>
      page.evaluate(() => {
        const at = getSelection()?.anchorNode
        const element = at instanceof Element ? at : at?.parentElement
        return document.activeElement?.matches('.document-text') === true && element?.closest('.agenda-title') !== null
      })
    for (let tries = 0; tries < 30 && !(await inRow()); tries += 1) await page.keyboard.press('Tab')
    expect(await inRow()).toBe(true)
    const first = await row.textContent()
    await page.keyboard.press('Alt+ArrowDown')
    expect(await page.locator('.agenda-title').nth(1).textContent()).toBe(first)
    expect(await page.locator('p.visually-hidden[role=status]').textContent()).toBe('Nach unten verschoben.')
    // Out of the text to the tools, and from tool to tool by the arrows.
    await page.keyboard.press('Escape')
    expect(await active()).toBe('Rückgängig')
    for (let tries = 0; tries < 20 && (await active()) !== 'Angabe einfügen'; tries += 1) {
      await page.keyboard.press('ArrowRight')
      expect(await seen()).toBe(true)
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('.menu-item')
    await page.keyboard.type('Internetseite')
    await page.waitForFunction(() => document.querySelectorAll('.menu-item').length === 1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('.document-text'))
    expect(await page.locator('.agenda-title').nth(1).textContent()).toContain('musterstadt.example')
    // The first change goes back to the template.
    const undo = page.locator('.difference-undo').first()
    await undo.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !document.querySelector('.document-text > p')?.textContent?.includes('Neu: '))
    // Tab leaves the text at its end, and the pages can be reached.
    await page.keyboard.press('Control+End')
    for (let tries = 0; tries < 10 && !(await active()).startsWith('Vorschau'); tries += 1)
      await page.keyboard.press('Tab')
    expect(await active()).toMatch(/^Vorschau, \d+ Seite/)
    await page.waitForSelector('.save-saved')
  })

  test('menus and dialogs are accessible, and a link leads to an address only', async () => {
    await open('agenda')
    await page.locator('.document-text > p').first().click()
    await page.getByRole('button', { name: 'Block einfügen' }).click()
    await page.waitForSelector('.menu-item')
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: join(shots, 'adapt-insert.png') })
    await page.getByRole('menuitem', { name: 'Tabelle' }).click()
    await page.waitForSelector('.editor-table')
    await page.getByRole('button', { name: 'Zeilen und Spalten' }).click()
    await page.getByRole('menuitem', { name: 'Spalte rechts einfügen' }).click()
    expect(await page.locator('.editor-table tr').first().locator('th').count()).toBe(3)
    await page.keyboard.type('Kopf')
    await page.getByRole('button', { name: 'Angabe einfügen' }).click()
    await page.waitForSelector('.menu-item')
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: join(shots, 'adapt-facts.png') })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Verweis' }).click()
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.link-dialog .attribute-error')
    expect(await findings(page)).toEqual([])
    await page.getByLabel('Adresse, zu der die Stelle führt').fill('www.musterstadt.example')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.document-text th a')
    await page.waitForSelector('.save-saved')
    expect(app.errors).toEqual([])
  })
})
