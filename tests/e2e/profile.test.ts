import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'

const materials = join(import.meta.dirname, '../../materials/musterstadt')
const shots = join(import.meta.dirname, '../../out/screens')

describe.runIf(hasBrowser)('the profile', () => {
  let app: OpenApp
  let page: Page
  let path = ''
  const folder = mkdtempSync(join(tmpdir(), 'koffer-profile-'))
  const answer = (opened: OpenApp): void => {
    app = opened
    page = opened.page
    page.on('dialog', (dialog) => void dialog.accept(path))
  }
  beforeAll(async () => answer(await openApp()))
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  const saved = () => page.waitForSelector('.save-saved')

  test('the first start asks for the name and nothing else', async () => {
    expect(await page.textContent('h1')).toBe('Willkommen im Werkstattkoffer')
    await page.getByRole('button', { name: 'Weiter zur Bibliothek' }).click()
    expect(await page.textContent('.field-error')).toContain('Namen der Kommune')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name')
    await page.keyboard.type('Bad Königsau')
    await saved()
  })

  test.each([
    ['boese.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = 1</script></svg>', 'Programmteile'],
    [
      'fremd.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/a.png"/></svg>',
      'anderer Stelle',
    ],
    ['text.png', 'kein Bild', 'kein Bild'],
  ])('the logo %s is refused', async (name, content, words) => {
    path = join(folder, name)
    writeFileSync(path, content)
    await page.getByRole('button', { name: 'Logo wählen' }).click()
    await page.waitForFunction((text) => document.querySelector('.fault')?.textContent?.includes(text), words)
    expect(await page.locator('.logo-image').count()).toBe(0)
  })

  test('logo by dialog, colours with contrast, contact', async () => {
    path = join(materials, 'wappen.svg')
    await page.getByRole('button', { name: 'Logo wählen' }).click()
    await page.waitForSelector('.logo-image')
    expect(await page.locator('.fault').count()).toBe(0)
    await page.getByLabel('Hauptfarbe', { exact: true }).fill('#ffd500')
    expect(await page.textContent('#field-colours-primary-contrast')).toMatch(/zu blass.*#[0-9a-f]{6}/)
    await page.getByText('Weitere Angaben').click()
    await page.getByLabel('Internetseite').fill('www.koenigsau.example')
    await page.getByLabel('Ansprechperson').fill('Ayşe Yılmaz')
    await saved()
    await page.screenshot({ path: join(shots, 'welcome-filled.png'), fullPage: true })
    await page.getByRole('button', { name: 'Weiter zur Bibliothek' }).click()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Bibliothek')
  })

  test('slips are said at their fields, and keep what was saved before', async () => {
    await page.getByRole('link', { name: 'Profil', exact: true }).click()
    await page.getByRole('link', { name: 'Bad Königsau' }).click()
    for (const [field, text, words] of [
      ['contact-email', 'amt@', 'keine E-Mail-Adresse'],
      ['contact-web', 'ruf mich an', 'keine Internetadresse'],
      ['address-postalCode', '123', 'fünf Ziffern'],
      ['colours-accent', 'rot', 'sechs Zeichen'],
    ] as const) {
      await page.fill(`#field-${field}`, text)
      await page.keyboard.press('Tab')
      const fault = page.locator(`#field-${field}-error`)
      expect(await fault.textContent()).toContain(words)
      expect(await fault.getAttribute('role')).toBe('alert')
      const box = page.locator(`#field-${field}`)
      expect(await box.getAttribute('aria-describedby')).toContain(`field-${field}-error`)
      expect(await box.getAttribute('aria-invalid')).toBe('true')
    }
    await page.waitForSelector('text=Gespeichert, bis auf die markierten Angaben')
    await page.screenshot({ path: join(shots, 'profile-slips.png'), fullPage: true })
    expect(await findings(page)).toEqual([])
    await page.getByRole('link', { name: 'Zurück zu den Profilen' }).click()
    await page.getByRole('link', { name: 'Bad Königsau' }).click()
    await page.waitForSelector('#field-contact-web')
    expect(await page.inputValue('#field-contact-web')).toBe('https://www.koenigsau.example')
    expect(await page.inputValue('#field-contact-email')).toBe('')
  })

  test('the logo goes and comes back with undo', async () => {
    await page.getByRole('button', { name: 'Logo entfernen' }).click()
    await page.waitForFunction(() => !document.querySelector('.logo-image'))
    await saved()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.waitForSelector('.logo-image')
    await saved()
    await page.getByRole('link', { name: 'Zurück zu den Profilen' }).click()
  })

  test('what looks like a program in a name is a name', async () => {
    const name = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await page.getByRole('link', { name: 'Neues Profil' }).click()
    await page.fill('#field-name', name)
    await page.fill('#field-imprint', '</style><svg onload="document.title=3">')
    await saved()
    await page.getByRole('link', { name: 'Zurück zu den Profilen' }).click()
    await page.getByRole('link', { name }).waitFor()
    await page.getByRole('button', { name: /^In den Papierkorb.*img/ }).click()
    await page.waitForFunction(() => document.body.textContent?.includes('liegt jetzt im Papierkorb'))
    expect(await page.title()).toBe('Profile – Werkstattkoffer')
    expect(app.errors).toEqual([])
  })

  test('all of it is still there after the app was killed', async () => {
    answer(await app.reopen())
    expect(await page.textContent('h1')).toBe('Bibliothek')
    await page.getByRole('link', { name: 'Profil', exact: true }).click()
    await page.getByRole('link', { name: 'Bad Königsau' }).click()
    await page.waitForSelector('.logo-image')
    expect(await page.inputValue('#field-contact-web')).toBe('https://www.koenigsau.example')
    expect(await page.inputValue('#field-contact-name')).toBe('Ayşe Yılmaz')
    expect(await page.inputValue('#field-logoAlt')).toBe('Logo')
    expect(await page.inputValue('#field-colours-primary')).toBe('#ffd500')
  })

  test('a logo can be dropped, a dangerous one is refused', async () => {
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([file, content]) => {
          const data = new DataTransfer()
          data.items.add(new File([content], file))
          document
            .querySelector('.logo-field')
            ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
        },
        [name, text] as const,
      )
    await drop('boese.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    await page.waitForSelector('.fault')
    for (const size of [2.5, 20]) {
      await drop(`gross-${size}.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(size * 1024 * 1024)}</svg>`)
      await page.waitForSelector('text=Das Logo ist größer als 2 MB.')
      await drop('kein.svg', 'kein Bild')
      await page.waitForSelector('text=kein Bild, das sich drucken lässt')
    }
    await drop(
      'neu.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
    )
    await page.waitForSelector('img[alt="Gewähltes Logo: neu.svg"]')
    await saved()
  })

  test('a profile file is checked and loaded, and may become the standard', async () => {
    path = join(folder, 'falsch.json')
    writeFileSync(path, '{ "name": "X", "colours": { "primary": "rot" } }')
    await page.getByRole('link', { name: 'Zurück zu den Profilen' }).click()
    await page.getByRole('button', { name: 'Profil aus Datei laden' }).click()
    await page.waitForSelector('.fault li')
    expect(await page.textContent('.fault li')).toContain('colours.primary')
    path = join(materials, 'profil.json')
    await page.getByRole('button', { name: 'Profil aus Datei laden' }).click()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Musterstadt')
    await page.getByRole('link', { name: 'Zurück zu den Profilen' }).click()
    await page.getByRole('button', { name: /^Für neue Vorhaben verwenden.*Musterstadt/ }).click()
    await page.waitForSelector('text=Neue Vorhaben verwenden jetzt „Musterstadt“.')
    await page.screenshot({ path: join(shots, 'profiles-two.png') })
  })

  test('thrown away and brought back', async () => {
    await page.getByRole('button', { name: /^In den Papierkorb.*Bad Königsau/ }).click()
    await page.waitForSelector('text=„Bad Königsau“ liegt jetzt im Papierkorb.')
    await page.locator('.trash summary').click()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: /^Zurückholen.*Bad Königsau/ }).click()
    await page.waitForSelector('a:text-is("Bad Königsau")')
    expect(app.errors).toEqual([])
  })
})
