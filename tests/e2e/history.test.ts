import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appear } from './appear.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp, tabTo } from './openApp.ts'
import { openPlace } from './pastProject.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

/** The local clock, days before today. */
const daysBefore = (days: number, hours: number, minutes: number): Date => {
  const date = new Date()
  date.setDate(date.getDate() - days)
  date.setHours(hours, minutes, 0, 0)
  return date
}

describe.runIf(hasBrowser)('the history of a project, and handing it on', () => {
  let app: OpenApp
  let page: Page
  let id = ''
  /** What the next system dialog answers. */
  let path = ''
  const folder = mkdtempSync(join(tmpdir(), 'koffer-share-'))
  const cleanUp: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true })]

  beforeAll(async () => {
    const here = await openPlace()
    here.at(daysBefore(9, 9, 30))
    id = await here.create()
    here.at(daysBefore(1, 14, 5))
    await here.rewrite(id, 'einladung', /$/, '\nBringen Sie gern ein Beispiel aus Ihrem Alltag mit.\n')
    here.at(daysBefore(1, 16, 20))
    await here.facts(id, { place: { name: 'Bürgerhaus Alte Färberei', room: 'Kaminzimmer' } })
    await here.share(id, { folder, name: 'dort.vorhaben' })
    // Elsewhere the same sentence and the same fact are changed, and a text that nobody touches here.
    const there = await openPlace()
    await there.apply(join(folder, 'dort.vorhaben'))
    await there.rewrite(id, 'einladung', 'ein Beispiel', 'drei Fotos')
    await there.rewrite(id, 'tuerschild', /$/, '\nBitte leise eintreten.\n')
    await there.facts(id, { place: { name: 'Bürgerhaus Alte Färberei', room: 'Ratssaal' } })
    await there.share(id, { folder, name: 'zurueck.vorhaben' })
    await there.share(id, { folder, name: 'nur-tuerschild.anpassung' }, ['tuerschild'])
    await there.close()
    rmSync(there.data, { recursive: true })

    here.at(daysBefore(1, 17, 0))
    await here.facts(id, { place: { name: 'Bürgerhaus Alte Färberei', room: 'Trauzimmer' } })
    here.at(daysBefore(0, 0, 0))
    await here.rewrite(id, 'einladung', 'ein Beispiel aus Ihrem Alltag', 'zwei Beispiele aus Ihrem Alltag')
    await here.close()
    app = await openApp(here.data)
    page = app.page
    page.on('dialog', (dialog) => void dialog.accept(path))
  })
  afterAll(async () => {
    await app.close()
    for (const clean of cleanUp) await clean()
  })

  const open = async (address: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await page.waitForSelector('main h1')
  }
  const says = (text: string) =>
    page.waitForFunction((wanted) => document.querySelector('main')?.textContent?.includes(wanted), text)
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const press = async (name: string | RegExp): Promise<void> => {
    await button(name).focus()
    await page.keyboard.press('Enter')
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const lines = () => page.locator('.versions > li')

  test('states stand under their day, in the words of a person', async () => {
    await open(`#/vorhaben/${id}/verlauf`)
    await page.waitForSelector('.versions li')
    const days = await page.locator('.history-day').allTextContents()
    expect(days.slice(0, 2)).toEqual(['Heute', 'Gestern'])
    expect(days[2]).toMatch(/^\p{L}+tag, \d+\. \p{L}+ \d{4}$|^Mittwoch, /u)
    expect(await lines().locator('h3').allTextContents()).toEqual([
      '00:00 UhrJetziger Stand',
      '17:00 Uhr',
      '16:20 Uhr',
      '14:05 Uhr',
      '09:30 Uhr',
    ])
    expect(await lines().first().textContent()).toContain('Text geändert: Einladung, 1 Absatz')
    await page.screenshot({ path: join(shots, 'history-list.png'), fullPage: true })
  })

  test('by keyboard: what changed, word by word, said in words too', async () => {
    await page.locator('main h1').focus()
    await tabTo(page, 'main .versions button')
    await page.keyboard.press('Enter')
    await says('Eine Stelle wurde mit diesem Stand anders.')
    expect(await page.locator('.changes-count').getAttribute('role')).toBe('status')
    const change = page.locator('.block-change')
    expect(await change.locator('del').textContent()).toContain('gestrichen:  ein Beispiel')
    expect(await change.locator('ins').textContent()).toContain('neu:  zwei Beispiele')
    expect(await change.textContent()).toContain('aus Ihrem Alltag mit.')
    expect(await page.locator('.changes h4').textContent()).toBe('Einladung')
    await tabTo(page, '.changes input')
    expect(await page.locator('.changes label').allTextContents()).toEqual(['dem Stand davor', 'der Vorlage'])
    await page.keyboard.press('ArrowDown')
    await says('Stelle in den Texten ist anders als in der Vorlage.')
    expect(await page.locator('.changes del').count()).toBe(0)
    expect(await page.locator('.changes ins').textContent()).toContain('zwei Beispiele aus Ihrem Alltag mit.')
    await page.screenshot({ path: join(shots, 'history-template.png'), fullPage: true })
    expect(await findings(page)).toEqual([])
    await press(/^Vergleich schließen/)
    expect(await page.locator('.changes').count()).toBe(0)
  })

  test('an older state is compared with now', async () => {
    await lines()
      .nth(3)
      .getByRole('button', { name: /^Was ist anders/ })
      .click()
    await page.getByLabel('dem jetzigen Stand').check()
    await says('Stellen sind seit diesem Stand anders geworden.')
    const changes = (await page.locator('.changes').textContent()) ?? ''
    expect(changes).toMatch(/Raum.*gestrichen: .*neu: Trauzimmer/)
    expect(changes).toContain('zwei Beispiele')
    await page.screenshot({ path: join(shots, 'history-now.png'), fullPage: true })
    await press(/^Vergleich schließen/)
  })

  test('a state gets a name, by which it is found, and loses it', async () => {
    const naming = () =>
      lines()
        .nth(3)
        .getByRole('button', { name: /^(Umb|B)enennen/ })
    await naming().focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.type('Nichts')
    await page.keyboard.press('Escape')
    expect(await focused()).toContain('Benennen')
    await page.keyboard.press('Enter')
    await page.keyboard.type('An den Bürgermeister gegeben')
    await page.screenshot({ path: join(shots, 'history-name.png') })
    await page.keyboard.press('Enter')
    await says('Der Stand heißt jetzt „An den Bürgermeister gegeben“.')
    expect(await lines().nth(3).locator('.mark').textContent()).toBe('An den Bürgermeister gegeben')
    expect(await focused()).toContain('Umbenennen')
    await page.keyboard.press('Enter')
    await press('Name entfernen')
    await says('Der Stand hat keinen Namen mehr.')
    expect(await lines().nth(3).locator('.mark').count()).toBe(0)
    await naming().click()
    await page.keyboard.type('An den Bürgermeister gegeben')
    await page.keyboard.press('Enter')
    await says('Der Stand heißt jetzt')
  })

  test('a state is brought back after a question, and that can be undone', async () => {
    const restore = lines()
      .nth(3)
      .getByRole('button', { name: /^Wiederherstellen/ })
    await restore.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog')
    expect(await dialog.textContent()).toMatch(/Den Stand von gestern, 14:05 wiederherstellen\?.*bleibt im Verlauf/)
    expect(await focused()).toBe('Abbrechen')
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: join(shots, 'history-restore.png') })
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await focused()).toContain('Wiederherstellen')
    expect(await lines().count()).toBe(5)

    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Wiederherstellen' }).click()
    await says('Der Stand von gestern, 14:05 ist wieder da.')
    expect(await focused()).toContain('Wiederherstellen')
    await says('Stand „An den Bürgermeister gegeben“ wiederhergestellt')
    await page.screenshot({ path: join(shots, 'history-restored.png') })
    await press('Rückgängig')
    await says('Es gilt wieder, was vorher galt.')
    await open(`#/vorhaben/${id}`)
    await page.waitForSelector('#field-place-room')
    expect(await page.inputValue('#field-place-room')).toBe('Trauzimmer')
  })

  test('only changed texts go into the file, or everything, and the names are mentioned', async () => {
    await press('Weitergeben')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Das ganze Vorhaben').waitFor()
    expect(await dialog.textContent()).toMatch(/Auch die Namen von \d+ Teilnehmenden stehen darin\./)
    await page.screenshot({ path: join(shots, 'share-dialog.png') })
    expect(await findings(page)).toEqual([])
    await dialog.getByLabel('Nur geänderte Texte').check()
    await dialog.getByLabel('Einladung').uncheck()
    await says('Wählen Sie mindestens einen Text.')
    await press(/^Datei speichern/)
    expect(await dialog.count()).toBe(1)
    await dialog.getByLabel('Einladung').check()
    await page.screenshot({ path: join(shots, 'share-dialog-texts.png') })
    path = join(folder, 'einladung.anpassung')
    await press(/^Datei speichern/)
    await says(`Gespeichert: ${path}`)
    expect(await focused()).toBe('Weitergeben')
    await press('Weitergeben')
    await dialog.getByLabel('Das ganze Vorhaben').waitFor()
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('Weitergeben')
    path = join(folder, 'alles.vorhaben')
    await press('Weitergeben')
    await dialog.getByLabel('Das ganze Vorhaben').waitFor()
    await press(/^Datei speichern/)
    await says(`Gespeichert: ${path}`)
    expect(readdirSync(folder).sort()).toEqual([
      'alles.vorhaben',
      'dort.vorhaben',
      'einladung.anpassung',
      'nur-tuerschild.anpassung',
      'zurueck.vorhaben',
    ])
  })

  test('a file that comes back: what merged, and what is open with before, there and here', async () => {
    await open('#/vorhaben')
    path = join(folder, 'zurueck.vorhaben')
    await press('Datei öffnen')
    await page.waitForSelector('#applied')
    expect(await focused()).toBe(await page.textContent('#applied'))
    const result = page.locator('.result')
    const text = (await result.textContent()) ?? ''
    expect(text).toContain('Übernommene Texte: Heute hier.')
    expect(text).toContain('2 Stellen wurden hier und in der Datei geändert.')
    const places = result.locator('.open-place')
    expect(await places.nth(0).textContent()).toBe(
      'RaumVorherKaminzimmerIn der DateiRatssaalHier, gilt weiterTrauzimmer',
    )
    expect(await places.nth(1).textContent()).toMatch(/ein Beispiel.*drei Fotos.*zwei Beispiele/)
    await page.screenshot({ path: join(shots, 'share-applied.png'), fullPage: true })
    expect(await findings(page)).toEqual([])
    await places.nth(0).getByRole('link', { name: 'Raum' }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'field-place-room')
    expect(await page.inputValue('#field-place-room')).toBe('Trauzimmer')
    await open('#/vorhaben')
    await press('Datei öffnen')
    await page.waitForSelector('#applied')
    await page.getByRole('link', { name: 'Einladung: eine Stelle entscheiden' }).click()
    await page.waitForSelector('.open-places')
    expect(await page.textContent('.open-places')).toContain('drei Fotos')
  })

  test('the same file once more changes nothing; a file of another program is refused', async () => {
    await open('#/vorhaben')
    path = join(folder, 'nur-tuerschild.anpassung')
    await press('Datei öffnen')
    await page.waitForSelector('#applied')
    expect(await page.textContent('#applied')).toContain('Die Datei bringt nichts Neues')
    await press('Hinweis schließen')
    expect(await page.locator('#applied').count()).toBe(0)
    path = join(folder, 'fremd.vorhaben')
    writeFileSync(path, '{}')
    await press('Datei öffnen')
    await page.waitForSelector('.fault')
    expect(await page.textContent('.fault')).toContain('weder ein Vorhaben noch eine Anpassung')
  })

  test('what looks like a program in a name is a name', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await open(`#/vorhaben/${id}/verlauf`)
    await lines()
      .last()
      .getByRole('button', { name: /^Benennen/ })
      .click()
    await page.keyboard.type(hostile)
    await page.keyboard.press('Enter')
    await says(`Der Stand heißt jetzt „${hostile}“.`)
    expect(await page.title()).toBe('Verlauf – Werkstattkoffer')
    await lines()
      .last()
      .getByRole('button', { name: /^Umbenennen/ })
      .click()
    await press('Name entfernen')
    await says('keinen Namen mehr')
  })

  test.each([
    ['de', 'light', 1280, 800],
    ['en', 'dark', 1024, 700],
    ['de', 'dark', 640, 450],
    ['en', 'light', 1280, 800],
  ] as const)('accessible, and nothing is lost: %s, %s, %i wide', async (language, appearance, width, height) => {
    await page.setViewportSize({ width, height })
    await speak(language, appearance)
    await open(`#/vorhaben/${id}/verlauf`)
    await page.waitForSelector('.versions li')
    await lines().last().locator('button').first().click()
    await page.waitForSelector('.changes-count')
    await check(`history-open-${language}-${appearance}-${width}`)
    await lines().last().locator('button').last().click()
    await page.waitForSelector('dialog')
    await check(`history-ask-${language}-${appearance}-${width}`)
    await page.keyboard.press('Escape')
    await page.locator('.page-actions button').first().click()
    await page.waitForSelector('dialog input')
    await page.locator('dialog input').last().check()
    await check(`share-${language}-${appearance}-${width}`)
    await page.keyboard.press('Escape')
    await open('#/vorhaben')
    path = join(folder, 'zurueck.vorhaben')
    await page.locator('.page-actions button').first().click()
    await page.waitForSelector('#applied')
    await check(`share-applied-${language}-${appearance}-${width}`)
    expect(app.errors).toEqual([])
  })

  test('forced colours show what is removed and what is new', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await speak('de', 'light')
    await page.emulateMedia({ forcedColors: 'active', contrast: 'more' })
    await open(`#/vorhaben/${id}/verlauf`)
    await lines().last().locator('button').first().click()
    await page.waitForSelector('.changes del')
    const lineOf = (mark: string) =>
      page
        .locator(`.changes ${mark}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine)
    expect([await lineOf('del'), await lineOf('ins')]).toEqual(['line-through', 'underline'])
    await page.screenshot({ path: join(shots, 'history-contrast.png'), fullPage: true })
    await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' })
  })

  test.each([
    ['no version', 'history.compare', { from: 0 }],
    ['a version in words', 'history.compare', { from: 'latest' }],
    ['a path of the window', 'share.save', { title: 'x', documents: [], path: '/etc/x' }],
    ['no list of documents', 'share.save', { title: 'x' }],
    ['more than asked for', 'share.contents', { all: true }],
  ])('the bridge refuses: %s', async (_, name, request) => {
    const answer = await page.evaluate(
      ([call, payload]) =>
        (window as unknown as { koffer: { call(...args: unknown[]): Promise<unknown> } }).koffer
          .call(call, payload, 'id')
          .then(
            () => 'answered',
            (error: Error) => error.message,
          ),
      [name, { id, ...request }] as const,
    )
    expect(answer).toContain(`refused: ${name}`)
  })

  test('texts alone ask for the project that shall get them', async () => {
    const other = await openPlace()
    const twin = await other.create()
    await other.close()
    const opened = await openApp(other.data)
    cleanUp.push(() => opened.close())
    opened.page.on('dialog', (dialog) => void dialog.accept(join(folder, 'nur-tuerschild.anpassung')))
    await opened.page.evaluate(() => {
      location.hash = '#/vorhaben'
    })
    await opened.page.getByRole('button', { name: 'Datei öffnen' }).click()
    await opened.page.waitForSelector('#share-target')
    expect(await findings(opened.page)).toEqual([])
    await opened.page.screenshot({ path: join(shots, 'share-target.png') })
    await opened.page.getByRole('button', { name: 'In dieses Vorhaben übernehmen' }).click()
    await opened.page.waitForSelector('#applied')
    expect(await opened.page.textContent('.result')).toMatch(/ist ergänzt.*Heute hier.*Nichts ist offen/)
    await opened.page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${twin}/verlauf`)
    await opened.page.waitForSelector('.versions li')
    await opened.page.getByText('Änderungen aus einer Datei übernommen').waitFor()
  })

  test('read only: read and compare, but nothing that cannot be done', async () => {
    const held = await openPlace()
    const only = await held.create()
    const opened = await openApp(held.data)
    cleanUp.push(() => opened.close())
    await opened.page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${only}/verlauf`)
    await opened.page.waitForSelector('.versions li')
    expect(await opened.page.locator('main button').allTextContents()).toEqual([
      'Weitergeben',
      expect.stringContaining('Was ist anders?'),
    ])
    await opened.page.waitForSelector('text=Noch gibt es nur diesen einen Stand.')
    expect(await findings(opened.page)).toEqual([])
    await opened.page.screenshot({ path: join(shots, 'history-read-only.png') })
    for (const [address, part] of [
      ['#/vorhaben', '.document-list a'],
      ['#/kit/daseinsvorsorge-4-0/1.0.0/salon', '.document-list a'],
      ['#/profil', '.said'],
    ] as const) {
      await opened.page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await opened.page.waitForFunction((hash) => location.hash === hash, address)
      await opened.page.waitForSelector(part, { state: 'attached' })
      const offered = await opened.page.locator('main button, main a.button-primary').allTextContents()
      expect(offered, address).toEqual([])
    }
    await opened.page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${only}/verlauf`)
    await opened.page.waitForSelector('.versions li')
    opened.page.on('dialog', (dialog) => void dialog.accept(join(folder, 'gelesen.vorhaben')))
    await opened.page.getByRole('button', { name: 'Weitergeben' }).click()
    await opened.page.getByRole('button', { name: /^Datei speichern/ }).click()
    await opened.page.waitForSelector('text=gelesen.vorhaben')
    expect(readdirSync(folder)).toContain('gelesen.vorhaben')
    await opened.page.evaluate(() => {
      location.hash = '#/vorhaben'
    })
    await opened.page.getByRole('heading', { name: 'Vorhaben', level: 1 }).waitFor()
    expect(await opened.page.getByRole('button', { name: 'Datei öffnen' }).count()).toBe(0)
    await opened.page.evaluate(() => {
      location.hash = '#/vorhaben/gibt-es-nicht/verlauf'
    })
    await opened.page.waitForSelector('.fault')
    expect(await opened.page.textContent('.fault')).toContain('gibt es nicht mehr')
    await held.close()
  })

  const check = async (name: string): Promise<void> => {
    expect(await findings(page), name).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, name).toBeLessThanOrEqual(0)
    await page.screenshot({ path: join(shots, `${name}.png`) })
  }
  const speak = async (language: string, appearance: string): Promise<void> => {
    await appear(page, language, appearance)
    await page.waitForSelector('main h1')
  }
})
