import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toMinutes, toTime } from '../../main/core/facts/clockTime.ts'
import { appear } from './appear.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp, tabTo } from './openApp.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

/** The main job, from the first start to the printed page. */
describe.runIf(hasBrowser)('a project from the kit to the PDFs', () => {
  let app: OpenApp
  let page: Page
  /** What the next system dialog answers. */
  let path = ''
  /** Of the project, as the address has it. */
  let id = ''
  /** Begin and end of lunch, as moved. */
  let lunchTime = ''
  const folder = mkdtempSync(join(tmpdir(), 'koffer-export-'))
  const kit = join(import.meta.dirname, '../../materials/werkstatt-basis')
  const out = join(folder, 'Handouts')
  const target = join(out, 'Zukunftstag Musterstadt, 18.03.2027')
  beforeAll(async () => {
    mkdirSync(out)
    app = await openApp()
    page = app.page
    page.on('dialog', (dialog) => void dialog.accept(path))
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  const saved = () => page.waitForSelector('.save-saved')
  const heading = (text: string) =>
    page.waitForFunction((wanted) => document.querySelector('main h1')?.textContent === wanted, text)
  const says = (text: string) =>
    page.waitForFunction((wanted) => document.querySelector('main')?.textContent?.includes(wanted), text)
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  const choose = (document: string) => page.locator(`.choices input[value="${document}"]`).check()
  const titleOf = (document: string): string => {
    const text = readFileSync(join(kit, `${document}.md`), 'utf8')
    return /^title: (.*)$/m.exec(text)?.[1] ?? ''
  }
  const missing = async (): Promise<string> => (await page.textContent('.missing')) ?? ''

  test('a kit becomes a project of the example town', async () => {
    await press('Mit dem Beispiel Musterstadt ausprobieren')
    await heading('Bibliothek')
    await page.getByRole('link', { name: 'Vorhaben', exact: true }).click()
    await says('Noch ist kein Vorhaben angelegt.')
    await page.screenshot({ path: join(shots, 'projects-none.png') })
    await page.getByRole('link', { name: 'Kit auswählen' }).click()
    await page.getByRole('link', { name: 'Digitalisierungs-Werkstatt BASIS' }).click()
    await press('Vorhaben anlegen')
    await heading('Digitalisierungs-Werkstatt BASIS')
    await page.waitForSelector('.missing li')
    id = new URL(page.url()).hash.split('/').at(-1) ?? ''
    expect(await missing()).toMatch(/Datum.*Haus.*Raum/)
    expect(await missing()).not.toContain('Profil')
  })

  test('facts by keyboard; what is missing shrinks with every one', async () => {
    await tabTo(page, '#field-title')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Zukunftstag Musterstadt')
    await heading('Zukunftstag Musterstadt')
    // How a date is typed is the system's business.
    await page.locator('#field-dates-0').fill('2027-03-18')
    await page.getByRole('button', { name: 'Haus', exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-place-name')
    await page.keyboard.type('Bürgerhaus Alte Färberei')
    for (const [field, text] of [
      ['room', 'Kleiner Saal'],
      ['street', 'Färbergasse 12'],
      ['postalCode', '1234'],
      ['city', 'Musterstadt'],
      ['directions', 'Bus 4 bis Färbergasse'],
    ]) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`field-place-${field}`)
      await page.keyboard.type(text ?? '')
    }
    expect(await page.textContent('#field-place-postalCode-error')).toContain('fünf Ziffern')
    expect(await page.textContent('.save-line')).not.toBe('Gespeichert')
    await page.locator('#field-place-postalCode').fill('01234')
    for (const [field, text] of [
      ['facilitator-name', 'Dr. Miriam Lehnert'],
      ['facilitator-contact', 'miriam.lehnert@musterstadt.example'],
      ['host-name', 'Jörg Brückner'],
      ['host-role', 'Bürgermeister'],
      ['headcount', '24'],
    ])
      await page.locator(`#field-${field}`).fill(text ?? '')
    await page.locator('#field-replyBy').fill('2027-03-20')
    expect(await page.textContent('#field-replyBy-error')).toContain('nicht vor der Veranstaltung')
    await page.locator('#field-replyBy').fill('2027-03-04')
    await saved()
    await page.waitForFunction(() => document.querySelector('.missing')?.textContent?.includes('Alle Angaben sind da.'))
  })

  test('people are typed, pasted and loaded; a list with a fault is refused with its line', async () => {
    await page.getByLabel('Name, Zeile 1').focus()
    await page.keyboard.type('Ayşe Yılmaz')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Seniorenbeirat')
    await page.getByLabel('Name, Zeile 2').evaluate((field) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Jan Öz\tStadt Musterstadt\tAmt\nEva Ott\t\t\n')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await says('2 Personen eingefügt.')
    expect(await page.inputValue('input[aria-label="Name, Zeile 3"]')).toBe('Eva Ott')
    path = join(folder, 'falsch.csv')
    writeFileSync(path, 'name,organisation,rolle\nJan Öz,Stadt,\n,Verein,\n')
    await press('Aus Datei laden (CSV)')
    await page.waitForSelector('.fault')
    expect(await page.textContent('.fault')).toMatch(/Zeile 3.*Name/s)
    path = join(folder, 'leute.csv')
    writeFileSync(path, Buffer.from('Name;Organisation;Rolle\r\nJörg Brückner;Stadt;Bürgermeister\r\n', 'latin1'))
    await press('Aus Datei laden (CSV)')
    await says('1 Person aus der Datei übernommen.')
    expect(await page.inputValue('input[aria-label="Name, Zeile 1"]')).toBe('Jörg Brückner')
    await press('Rückgängig')
    expect(await page.inputValue('input[aria-label="Name, Zeile 1"]')).toBe('Ayşe Yılmaz')
    await saved()
  })

  test('lunch moves by fifteen minutes, undo brings it back', async () => {
    const lunch = () => page.locator('.times-table tr.agenda-lunch').first().locator('.times-time').textContent()
    const later = page.locator('.times-table tr.agenda-lunch .times-move button').last()
    const before = (await lunch()) ?? ''
    const after = before.replace(/\d\d:\d\d/g, (time) => toTime((toMinutes(time) ?? 0) + 15))
    await later.focus()
    await page.keyboard.press('Enter')
    expect(await lunch()).toBe(after)
    await says(`beginnt jetzt um ${after.slice(0, 5)} Uhr.`)
    await press('Rückgängig')
    expect(await lunch()).toBe(before)
    await press('Wiederherstellen')
    expect(await lunch()).toBe(after)
    lunchTime = after
    await saved()
    await page.screenshot({ path: join(shots, 'project.png'), fullPage: true })
  })

  test('a folder that is none is said in plain words', async () => {
    await page.getByRole('link', { name: 'PDFs erstellen' }).click()
    await heading('PDFs erstellen')
    await press('Keine auswählen: Teilnehmende')
    path = join(folder, 'leute.csv')
    await press(/PDFs? erstellen/)
    await page.waitForSelector('.export-result .fault')
    expect(await page.textContent('.export-result')).toMatch(/kein Ordner.*anderen Ordner/s)
    expect(readdirSync(folder).sort()).toEqual(['Handouts', 'falsch.csv', 'leute.csv'])
  })

  test('cancelled, nothing is written', async () => {
    path = out
    await press('Anderen Ordner wählen')
    await says('Zukunftstag Musterstadt, 18.03.2027')
    await press('Alle')
    await press(/PDFs erstellen/)
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 2)
    await press('Abbrechen')
    await says('Abgebrochen. Es wurde nichts geschrieben.')
    expect(readdirSync(out)).toEqual([])
  })

  test('the PDFs: text, title, tags', async () => {
    await press('Keine')
    expect(await page.textContent('.export-run')).toContain('mindestens ein Dokument')
    for (const name of ['agenda', 'einladung', 'namensschilder', 'tuerschild']) await choose(name)
    await press('4 PDFs erstellen')
    await page.waitForSelector('.result h2')
    expect(await page.textContent('.result h2')).toBe('4 PDFs sind fertig')
    await page.screenshot({ path: join(shots, 'export-done.png'), fullPage: true })
    expect(readdirSync(target).sort()).toEqual(
      ['agenda', 'einladung', 'namensschilder', 'tuerschild'].map((name) => `werkstatt-basis-${name}.pdf`),
    )
    const agenda = await read('werkstatt-basis-agenda.pdf')
    for (const time of lunchTime.split('–')) expect(agenda.text).toContain(time)
    expect(agenda.text).toContain('Kleiner Saal')
    expect(agenda).toMatchObject({ title: titleOf('agenda'), marked: true })
    expect(agenda.roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TH']))
    expect((await read('werkstatt-basis-einladung.pdf')).text).toContain('Donnerstag, 18. März 2027')
    expect((await read('werkstatt-basis-namensschilder.pdf')).text).toContain('Ayşe Yılmaz')
    await press('Im Ordner zeigen')
  })

  test('a booklet says so in its name', async () => {
    await press('Keine')
    await choose('teilnehmendenheft')
    await page.getByText('Heft A5').click()
    await press('1 PDF erstellen')
    await page.waitForFunction(() => document.querySelector('.files td')?.textContent?.includes('booklet'))
    expect(existsSync(join(target, 'werkstatt-basis-teilnehmendenheft-booklet.pdf'))).toBe(true)
  })

  test('what is missing leads to its field, or becomes a gap', async () => {
    await page.getByRole('link', { name: 'Zurück zum Vorhaben' }).click()
    await page.locator('#field-place-room').fill('')
    await saved()
    await page.getByRole('link', { name: 'PDFs erstellen' }).click()
    await heading('PDFs erstellen')
    await press('Keine')
    await choose('tuerschild')
    await press('1 PDF erstellen')
    await page.waitForSelector('.problems')
    expect(await page.textContent('.problems')).toContain(`In: ${titleOf('tuerschild')}`)
    await page.screenshot({ path: join(shots, 'export-refused.png'), fullPage: true })
    await press('Mit Lücken erstellen')
    await page.waitForSelector('.result h2')
    expect(await page.textContent('.problems')).toContain('Raum')
    await page.locator('.problems a').first().click()
    await page.waitForFunction(() => document.activeElement?.id === 'field-place-room')
    await page.keyboard.type('Kaminzimmer')
    await saved()
  })

  test('history: named, compared word by word, brought back and taken back', async () => {
    await page.getByRole('link', { name: 'Verlauf' }).click()
    await heading('Verlauf')
    await press(/^Benennen.*Stand von heute/)
    await page.getByLabel(/^Name für den Stand/).fill('An den Bürgermeister gegeben')
    await page.keyboard.press('Enter')
    await says('Der Stand heißt jetzt „An den Bürgermeister gegeben“.')
    await page
      .getByRole('button', { name: /^Was ist anders/ })
      .last()
      .click()
    await page.getByLabel('dem jetzigen Stand').check()
    await page.waitForSelector('.changes ins')
    const changes = (await page.textContent('.changes')) ?? ''
    expect(changes).toMatch(/Raum.*neu: Kaminzimmer/)
    expect(changes).toMatch(/Zeitplan: .*, Minuten/)
    expect(changes).toContain('neu: Ayşe Yılmaz')
    await page.screenshot({ path: join(shots, 'history.png'), fullPage: true })
    await page
      .getByRole('button', { name: /^Wiederherstellen/ })
      .last()
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Wiederherstellen' }).click()
    await says('Was vorher galt, bleibt im Verlauf.')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await says('Es gilt wieder, was vorher galt.')
    await page.getByRole('link', { name: 'Zurück zum Vorhaben' }).click()
    await page.waitForSelector('#field-place-room')
    expect(await page.inputValue('#field-place-room')).toBe('Kaminzimmer')
  })

  test('handed on as a file, and taken over again', async () => {
    path = join(folder, 'tag.vorhaben')
    await press('Weitergeben')
    await press(/^Datei speichern/)
    await says(`Gespeichert: ${path}`)
    await page.getByRole('link', { name: 'Zurück zu den Vorhaben' }).click()
    await press('Datei öffnen')
    await says('„Zukunftstag Musterstadt“: Die Datei bringt nichts Neues')
    path = join(folder, 'falsch.csv')
    await press('Datei öffnen')
    await page.waitForSelector('.fault')
    expect(await page.textContent('.fault')).toContain('.vorhaben')
  })

  test('duplicated, thrown away, brought back', async () => {
    await press(/^Duplizieren.*Zukunftstag/)
    await says('„Zukunftstag Musterstadt (Kopie)“ ist angelegt.')
    await press(/^In den Papierkorb.*Zukunftstag Musterstadt \(Kopie\)/)
    await says('„Zukunftstag Musterstadt (Kopie)“ liegt jetzt im Papierkorb.')
    await page.locator('.trash summary').click()
    await press(/^Zurückholen.*Zukunftstag/)
    await page.getByRole('link', { name: 'Zukunftstag Musterstadt (Kopie)' }).click()
    await page.waitForSelector('#field-place-room')
    expect(await page.inputValue('#field-place-room')).toBe('Kaminzimmer')
  })

  test('a new project from the list', async () => {
    await page.getByRole('link', { name: 'Zurück zu den Vorhaben' }).click()
    await press('Neues Vorhaben')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-kit')
    await page.locator('#field-kit').selectOption('strategiecheck')
    await page.locator('#field-new-title').fill('Strategie 2027')
    await page.keyboard.press('Enter')
    await heading('Strategie 2027')
    path = join(import.meta.dirname, '../../materials/musterstadt/bewertungen.csv')
    await press('Tabelle laden (CSV)')
    await says('Bögen aus bewertungen.csv')
    path = join(folder, 'leute.csv')
    await press('Tabelle laden (CSV)')
    await page.waitForSelector('.fault')
    expect(await page.textContent('.fault')).toContain('ist keine Spalte wiederzuerkennen')
  })

  test('what is typed is text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror="document.body.dataset.bad=1">{{ vorhaben.raum }}'
    await page.locator('#field-title').fill(hostile)
    await page.locator('#field-place-name').fill('"><script>document.body.dataset.bad=1</script>')
    await page.getByLabel('Name, Zeile 1', { exact: true }).fill(hostile)
    await saved()
    await page.getByRole('link', { name: 'PDFs erstellen' }).click()
    await says(hostile)
    await page.getByRole('link', { name: 'Zurück zum Vorhaben' }).click()
    await page.getByRole('link', { name: 'Zurück zu den Vorhaben' }).click()
    await says(hostile)
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.evaluate(() => document.body.dataset.bad)).toBeUndefined()
    expect(app.errors).toEqual([])
  })

  test.each([
    ['de', 'light', 1280, 800],
    ['en', 'dark', 1024, 700],
    ['de', 'dark', 640, 450],
    ['en', 'light', 1280, 800],
  ] as const)('every screen: %s, %s, %i wide', async (language, appearance, width, height) => {
    await page.setViewportSize({ width, height })
    await appear(page, language, appearance)
    for (const [name, address, part] of [
      ['projects', '#/vorhaben', '.document-list a'],
      ['project', `#/vorhaben/${id}`, '.people-table'],
      ['export', `#/vorhaben/${id}/export`, '.sheet-choices'],
      ['history', `#/vorhaben/${id}/verlauf`, '.versions'],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await page.waitForSelector(part)
      await page.screenshot({ path: join(shots, `${name}-${language}-${appearance}-${width}.png`) })
      expect(await findings(page), `${name} ${language} ${appearance}`).toEqual([])
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0)
    }
    expect(app.errors).toEqual([])
  })

  const read = async (name: string) => {
    const data = new Uint8Array(readFileSync(join(target, name)))
    const document = await getDocument({ data, verbosity: 0 }).promise
    const texts: string[] = []
    const roles = new Set<string>()
    const visit = (node: { readonly role?: string; readonly children?: readonly object[] }): void => {
      if (node.role) roles.add(node.role)
      for (const child of node.children ?? []) visit(child)
    }
    for (let number = 1; number <= document.numPages; number += 1) {
      const sheet = await document.getPage(number)
      const { items } = await sheet.getTextContent()
      texts.push(...items.map((item) => ('str' in item ? item.str : '')))
      visit(await sheet.getStructTree())
    }
    const { info } = await document.getMetadata()
    // A map, whatever its type says.
    const marks: unknown = await document.getMarkInfo()
    return {
      text: texts.join(' ').replace(/\s+/g, ' '),
      title: 'Title' in info ? info.Title : undefined,
      marked: marks instanceof Map && marks.get('Marked') === true,
      roles: [...roles],
    }
  }
})
