import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithProject, koffer } from './projectData.ts'

describe.runIf(hasBrowser)('changing a text beside its pages', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
  })
  afterAll(() => app.close())

  test('a sentence: on the page, in the record', async () => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/agenda`)
    await page.waitForSelector('canvas[data-drawn]')
    const before = await page.getAttribute('canvas', 'data-drawn')
    await page.locator('.document-text > p').nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Dazu gibt es Kuchen.')
    await page.waitForFunction((old) => document.querySelector('canvas')?.dataset.drawn !== old, before)
    await page.waitForSelector('.save-saved')
    expect(koffer('project', 'show', id, 'agenda', '--data', data)).toContain('Dazu gibt es Kuchen.')
    expect(app.errors).toEqual([])
  })
})
