import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { sure, testPorts } from '../ports.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithText } from './projectData.ts'

const pasted = join(import.meta.dirname, '../renderer/adapt/pasted')
const clip = (name: string): string => readFileSync(join(pasted, `${name}.clip`), 'utf8')

const body = `Erster Absatz.

ZIEL

| Wer | Was |
| --- | --- |
| ZELLE | zwei |

- PUNKT
- anderer

:::agenda id=tag start="09:00"
| id | min | title | content |
| --- | --- | --- | --- |
| a | 30 | Beginn | INHALT |
:::

:::fields
- text name: FELD
:::

:::cards size=a6
KARTE
:::

Ende.`

describe.runIf(hasBrowser)('pasting', () => {
  const { data, id } = dataWithText('werkstatt-basis', 'agenda', body)
  let app: OpenApp
  let page: Page
  const asked: string[] = []
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
    page.on('request', (request) => {
      if (!/^(app|blob|data):|koffer\.app\.invalid/.test(request.url())) asked.push(request.url())
    })
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/agenda`)
    await page.waitForSelector('.document-text')
  })
  afterAll(() => app.close())

  /** As the browser hands a paste on, behind the word. */
  const paste = async (at: string, shapes: Readonly<Record<string, string>>): Promise<void> => {
    await page.locator('.document-text').getByText(at, { exact: true }).first().click()
    await page.keyboard.press('End')
    await page.evaluate((given) => {
      const clipboardData = new DataTransfer()
      for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value)
      document
        .querySelector('.document-text')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, shapes)
  }
  /** As it is saved, read without the command line, which would start anew each time. */
  const saved = async (): Promise<string> => {
    const store = sure(await openStore(data, 'read'))
    const { markdown } = sure(await showDocument({ id, document: 'agenda' }, testPorts({ store })))
    await store.close()
    return markdown.split('---\n').slice(2).join('---\n').trim()
  }
  const patient = { timeout: 30_000 }
  const undo = async (): Promise<void> => {
    await page.keyboard.press('Control+z')
    await expect.poll(saved, patient).toBe(original)
  }
  let original = ''

  const two = { 'text/plain': 'Eins\r\nZwei' }
  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['two lines, paragraph', 'ZIEL', two, 'ZIELEins\n\nZwei'],
    ['two lines, cell', 'ZELLE', two, '| ZELLEEins&#10;Zwei | zwei |'],
    ['two lines, item', 'PUNKT', two, '- PUNKTEins\n- Zwei\n- anderer'],
    ['two lines, schedule', 'INHALT', two, '| a | 30 | Beginn | INHALTEins&#10;Zwei |'],
    ['two lines, field', 'FELD', two, '- text name: FELDEins&#10;Zwei'],
    ['two lines, card', 'KARTE', two, 'KARTEEins\n\nZwei'],
    ['Excel, cell', 'ZELLE', { 'text/html': clip('excel') }, '| Stifte&#10;rot | 20 | 12,50 € |'],
    ['Word, paragraph', 'ZIEL', { 'text/html': clip('word-windows') }, '- Flipchart **aufstellen**\n  - Stifte'],
    ['Writer, card', 'KARTE', { 'text/html': clip('writer') }, '| 9 Uhr | Ankommen&#10;Kaffee | Anna |'],
    ['Google Docs, item', 'PUNKT', { 'text/html': clip('google-docs') }, 'PUNKT'],
  ])('%s, and undone by one key', async (_, at, shapes, expected) => {
    original ||= await saved()
    await paste(at, shapes)
    await expect.poll(saved, patient).toContain(expected)
    await undo()
  })

  test('what was left out is said once, until it is closed', async () => {
    await paste('ZIEL', { 'text/html': clip('word-windows') })
    await page.waitForSelector('.paste-notes')
    const said = await page.textContent('.paste-notes')
    for (const word of ['Verbundene Zellen', 'Kommentar', 'Fußnote', 'gelöschte Stelle', 'Bild'])
      expect(said).toContain(word)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Verstanden' }).click()
    expect(await page.locator('.paste-notes').count()).toBe(0)
    await page.locator('.document-text').getByText('Erster Absatz.').click()
    await undo()
  })

  test('people have no place in a schedule', async () => {
    await paste('INHALT', { 'text/plain': 'Anna Meier\tBürgermeisterin\nBen Koch\tBauamt' })
    await page.waitForSelector('.fault')
    expect(await page.textContent('.fault')).toContain('Liste von Personen')
    expect(await saved()).toBe(original)
  })

  test('what is copied reads elsewhere as on the page, and with times and cells', async () => {
    await page.locator('.document-text').getByText('ZELLE', { exact: true }).click()
    await page.keyboard.press('Control+a')
    // The first one may choose the cell only.
    await page.keyboard.press('Control+a')
    const shapes = await page.evaluate(() => {
      const data = new DataTransfer()
      document
        .querySelector('.document-text')
        ?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return Object.fromEntries(data.types.map((type) => [type, data.getData(type)]))
    })
    expect(shapes['text/plain']).toContain('ZELLE\tzwei')
    expect(shapes['text/plain']).toContain('09:00–09:30\tBeginn\tINHALT')
    expect(shapes['text/html']).toMatch(/<td>ZELLE<\/td>/)
  })

  test('a long text is there at once, and nothing was asked for', async () => {
    const long = Array.from(
      { length: 1200 },
      (_, at) => `<p>Absatz ${at} mit <b>etwas</b> Text darin, der weitergeht.</p>`,
    ).join('')
    await paste('ZIEL', { 'text/html': long })
    await expect.poll(() => page.textContent('.document-text'), patient).toContain('Absatz 1199')
    await undo()
    expect(asked).toEqual([])
    expect(app.errors).toEqual([])
  })
})
