import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithProject, koffer } from './projectData.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'koffer-adapt-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shown = (data: string, id: string, document: string) => koffer('project', 'show', id, document, '--data', data)
/** Saves the text of a document with one place changed. */
function rewrite(data: string, id: string, document: string, change: (text: string) => string): void {
  const path = join(folder, `${document}.md`)
  writeFileSync(path, change(shown(data, id, document)))
  koffer('project', 'set', id, document, '--from', path, '--data', data)
}
const open = async (page: Page, id: string, document: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/vorhaben/${id}/${document}`)
  await page.waitForSelector('.document-text')
}

describe.runIf(hasBrowser)('what was typed is safe', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  let app: OpenApp
  let page: Page
  const answer = (opened: OpenApp): void => {
    app = opened
    page = opened.page
  }
  beforeAll(async () => answer(await openApp(data)))
  afterAll(() => app.close())
  const type = async (words: string): Promise<void> => {
    await page.locator('.document-text > p').nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.type(words)
  }

  test('leaving the screen saves at once', async () => {
    await open(page, id, 'agenda')
    await type(' Eins.')
    await page.evaluate(() => {
      location.hash = '#/'
    })
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Bibliothek')
    await open(page, id, 'agenda')
    expect(await page.textContent('.document-text')).toContain(' Eins.')
  })

  test('closing the window a moment after the last key saves it', async () => {
    await open(page, id, 'agenda')
    await type(' Zwei.')
    answer(await app.restart())
    await open(page, id, 'agenda')
    expect(await page.textContent('.document-text')).toMatch(/ Zwei\./)
  })

  test('a disk that refuses: the text stays, the window says what to do, the next try saves it', async () => {
    await open(page, id, 'agenda')
    const projects = join(data, 'projects')
    renameSync(projects, `${projects}-away`)
    writeFileSync(projects, '')
    await type(' Drei.')
    await page.waitForSelector('.save-failed')
    expect(await page.textContent('.fault')).toMatch(/speichern|lesen/)
    expect(await page.textContent('.document-text')).toContain(' Drei.')
    await page.screenshot({ path: join(shots, 'adapt-not-saved.png') })
    expect(await findings(page)).toEqual([])
    rmSync(projects)
    renameSync(`${projects}-away`, projects)
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await page.waitForSelector('.save-saved')
    expect(shown(data, id, 'agenda')).toContain('Drei.')
  })
})

describe.runIf(hasBrowser)('content that means harm', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  const script = '<script>window.harm = 1</script>'
  const image = '<img src=https://harm.invalid/a.png onerror="window.harm = 2">'
  // HTML is refused; what is meant as signs is taken.
  const literal = (html: string): string => html.replaceAll('<', '\\<')
  let app: OpenApp
  let page: Page
  const asked: string[] = []
  beforeAll(async () => {
    rewrite(data, id, 'agenda', (text) =>
      text
        .replace('title: Tagesplan', `title: '${script.replaceAll("'", '')}'`)
        .concat(
          `\n| ${literal(image)} | Wer |\n| --- | --- |\n| ${literal(script)} | [hier](https://harm.invalid/"onclick="harm) |\n\n`,
          `${literal(image)} und [weiter](https://harm.invalid/)\n`,
        ),
    )
    app = await openApp(data)
    page = app.page
    page.on('request', (request) => {
      if (!/^(app|blob|data):|koffer\.app\.invalid/.test(request.url())) asked.push(request.url())
    })
  })
  afterAll(() => app.close())

  test('from the record: it is text, and nothing else', async () => {
    await open(page, id, 'agenda')
    await page.waitForSelector('canvas[data-drawn]')
    expect(await page.textContent('h1')).toContain('<script>')
    expect(await page.textContent('.editor-table')).toContain('<img src=')
    expect(await page.locator('.document-text script, .document-text img:not(.ProseMirror-separator)').count()).toBe(0)
    expect(await page.locator('.document-text [onclick], .document-text a[href]').count()).toBe(0)
    await page.locator('.document-text a').last().click()
  })

  test('pasted: text comes in, scripts, pictures and addresses do not', async () => {
    await page.locator('.document-text > p').last().click()
    await page.keyboard.press('End')
    await page.evaluate(
      ([bad, worse]) => {
        const target = document.querySelector('.document-text')
        // The first one leaves nothing to put in.
        for (const html of [bad, `<p>Neuer <b>Text</b>${bad}${worse}<a href="javascript:window.harm=4">Los</a></p>`]) {
          const data = new DataTransfer()
          data.setData('text/html', html)
          target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
        }
      },
      [script, image] as const,
    )
    await page.waitForFunction(() => document.querySelector('.document-text')?.textContent?.includes('Neuer Text'))
    expect(await page.locator('.document-text script, .document-text img:not(.ProseMirror-separator)').count()).toBe(0)
    await page.waitForSelector('.save-saved')
    expect(shown(data, id, 'agenda')).toMatch(/Neuer \*\*Text\*\*Los/)
  })

  test('nothing ran, nothing was asked for', async () => {
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { harm?: number }).harm)).toBeUndefined()
    expect(asked).toEqual([])
    expect(app.errors).toEqual([])
    expect(page.url()).toContain(id)
  })
})

describe.runIf(hasBrowser)('places to settle, locked texts, data that are open elsewhere', () => {
  const { data, id } = dataWithProject('werkstatt-basis')
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    const there = join(folder, 'there')
    cpSync(data, there, { recursive: true })
    const both = (where: string, number: string, minutes: string) =>
      rewrite(where, id, 'einladung', (text) => {
        const lines = text.split('\n')
        const at = lines.findIndex((line) => /^[A-ZÄÖÜ].{60,}/.test(line) && !line.includes('{{'))
        lines[at] = `Bringen Sie ${number} Beispiele mit, je ${minutes} Minuten.`
        return lines.join('\n')
      })
    both(there, 'vier', 'zehn')
    both(data, 'fünf', 'acht')
    koffer('project', 'share', id, '--out', join(folder, 'c.vorhaben'), '--data', there)
    koffer('project', 'apply', join(folder, 'c.vorhaben'), '--data', data)
    app = await openApp(data)
    page = app.page
  })
  afterAll(() => app.close())
  const textOf = () => page.textContent('.document-text')

  test('old, new and mine are shown; one is chosen, undone, and another one chosen', async () => {
    await open(page, id, 'einladung')
    await page.waitForSelector('canvas[data-drawn]')
    const places = page.locator('.open-places li')
    const count = await places.count()
    expect(count).toBeGreaterThan(0)
    expect(await page.textContent('.open-side-theirs')).toContain('vier')
    expect(await page.textContent('.open-side-mine')).toContain('fünf')
    await page.screenshot({ path: join(shots, 'adapt-open-places.png') })
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Zur Stelle' }).first().click()
    await page.getByRole('button', { name: 'Neue nehmen' }).first().click()
    await page.waitForFunction((before) => document.querySelectorAll('.open-places li').length === before - 1, count)
    expect(await textOf()).toContain('vier')
    await page.locator('.document-text > p').first().click()
    await page.keyboard.press('Control+z')
    await page.waitForFunction((before) => document.querySelectorAll('.open-places li').length === before, count)
    expect(await textOf()).toContain('fünf')
    for (let left = count; left > 0; left -= 1) {
      await page.getByRole('button', { name: 'Meine behalten' }).first().click()
      await page.waitForFunction((rest) => document.querySelectorAll('.open-places li').length === rest, left - 1)
    }
    await page.waitForSelector('.save-saved')
    await open(page, id, 'agenda')
    await open(page, id, 'einladung')
    expect(await page.locator('.open-places').count()).toBe(0)
    expect(await textOf()).toContain('fünf Beispiele')
    expect(app.errors).toEqual([])
  })
})

describe.runIf(hasBrowser)('what cannot be changed', () => {
  test('a locked document, and a folder that is open for writing elsewhere', async () => {
    const locked = dataWithProject('begleitung')
    const store = await openStore(locked.data, 'write')
    if (!store.ok) throw new Error(store.fault.code)
    const app = await openApp(locked.data)
    const { page } = app
    try {
      for (const [document, words] of [
        ['leistungen', 'lässt sich nicht ändern'],
        ['anfrage', 'nur zum Lesen geöffnet'],
      ] as const) {
        await open(page, locked.id, document)
        await page.waitForSelector('canvas[data-drawn]')
        expect(await page.textContent('main')).toContain(words)
        expect(await page.getAttribute('.document-text', 'contenteditable')).toBe('false')
        expect(await page.locator('.toolbar').count()).toBe(0)
        expect(await page.locator('main input:not([disabled]), .node-actions').count()).toBe(0)
        await page.screenshot({ path: join(shots, `adapt-locked-${document}.png`) })
        expect(await findings(page)).toEqual([])
      }
    } finally {
      await app.close()
      await store.value.close()
    }
  })
})
