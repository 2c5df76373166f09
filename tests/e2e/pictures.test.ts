import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'jpeg-js'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { showDocument } from '../../main/usecases/project/showDocument.ts'
import { sure, testPorts } from '../ports.ts'
import { findings } from './axe.ts'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { dataWithText } from './projectData.ts'

const shots = join(import.meta.dirname, '../../out/screens')
mkdirSync(shots, { recursive: true })

/** A photo as a camera gives it: lying, with the note that it is to be turned (EXIF orientation 6), 3000 by 1500 points. */
function photo(turned = true): Buffer {
  const [width, height] = [3000, 1500]
  const data = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < data.length; at += 4) data[at] = (at / 4) % 256
  const plain = encode({ data, width, height }, 60).data
  if (!turned) return plain
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}
const svg = (colour: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M1 1h38v28z" fill="${colour}"/></svg>`,
  )

describe.runIf(hasBrowser)('pictures of one’s own', () => {
  const { data, id } = dataWithText(
    'werkstatt-basis',
    'agenda',
    'Erster Absatz.\n\nZIEL\n\n| Wer |\n| --- |\n| ZELLE |\n\nEnde.',
  )
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/agenda`)
    await page.waitForSelector('.document-text')
  })
  afterAll(() => app.close())

  const saved = async (): Promise<string> => {
    const store = sure(await openStore(data, 'read'))
    const { markdown } = sure(await showDocument({ id, document: 'agenda' }, testPorts({ store })))
    await store.close()
    return markdown.split('---\n').slice(2).join('---\n').trim()
  }
  const patient = { timeout: 30_000 }
  const pictures = () => page.locator('.block-picture')
  /** Hands a file to the text as the browser does, at a place or on an element. */
  const give = async (
    kind: 'paste' | 'drop',
    at: string,
    file: { readonly name: string; readonly type: string; readonly bytes: Buffer; readonly size?: number },
    beside: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const target = page.locator('.document-text').locator(at).first()
    if (kind === 'paste') await target.click()
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    await page.evaluate(
      ({ kind, base64, size, name, type, beside, x, y }) => {
        const given = new DataTransfer()
        for (const [shape, value] of Object.entries(beside)) given.setData(shape, value)
        const bytes =
          size === undefined ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) : new Uint8Array(size)
        given.items.add(new File([bytes], name, { type }))
        const element = kind === 'drop' ? document.elementFromPoint(x, y) : document.querySelector('.document-text')
        const how = { bubbles: true, cancelable: true, clientX: x, clientY: y }
        element?.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...how, dataTransfer: given })
            : new ClipboardEvent('paste', { ...how, clipboardData: given }),
        )
      },
      {
        kind,
        base64: file.bytes.toString('base64'),
        size: file.size,
        name: file.name,
        type: file.type,
        beside,
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      },
    )
  }
  const jpeg = { name: 'IMG_1.JPG', type: 'image/jpeg', bytes: photo() }

  test('pasted: turned, scaled to what print needs, described, and undone', async () => {
    await give('paste', 'text=ZIEL', jpeg)
    await expect.poll(() => pictures().count(), patient).toBe(1)
    const size = await page
      .locator('.picture-parts img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => [image.naturalWidth, image.naturalHeight]))
    expect(size).toEqual(
      [1500, 3000].map((side) =>
        Math.round(side * Math.min(1, ((170 / 25.4) * 300) / 1500, ((170 / 25.4) * 450) / 3000)),
      ),
    )
    // Nothing of what the camera wrote is kept.
    expect(
      await page
        .locator('.picture-parts img')
        .evaluate((image: HTMLImageElement) => atob(image.src.split(',')[1] ?? '').includes('Exif')),
    ).toBe(false)
    const words = page.getByLabel('Was ist darauf zu sehen?')
    await words.fill('Das Rathaus am Markt')
    await page.getByLabel('Bildunterschrift').fill('Am Markt')
    await page.locator('.block-picture select').selectOption('medium')
    await page.screenshot({ path: join(shots, 'adapt-own-picture.png') })
    expect(await findings(page)).toEqual([])
    await expect
      .poll(saved, patient)
      .toMatch(
        /ZIEL\n\n:::picture src="?eigene\/[0-9a-f]{24}\.jpg"? size=medium alt="Das Rathaus am Markt" caption="Am Markt"/,
      )
  })

  test('another one dropped on it takes its place, and asks anew', async () => {
    await give('drop', '.picture-parts img', { name: 'b.svg', type: 'image/svg+xml', bytes: svg('#204060') })
    await expect
      .poll(saved, patient)
      .toMatch(/:::picture src="?eigene\/[0-9a-f]{24}\.svg"? size=medium caption="Am Markt"/)
    expect(await pictures().count()).toBe(1)
    await page.getByLabel('Nur Schmuck').check()
    await expect.poll(saved, patient).toContain('decoration=true')
    expect(await page.getByLabel('Was ist darauf zu sehen?').count()).toBe(0)
  })

  test('chosen by the menu, in the place that it puts there', async () => {
    await page.locator('.document-text').getByText('Erster Absatz.').click()
    await page.getByRole('button', { name: 'Block einfügen' }).click()
    await page.getByRole('menuitem', { name: 'Bild', exact: true }).click()
    await page.waitForSelector('.picture-place')
    await page
      .locator('.picture-parts input[type=file]')
      .first()
      .setInputFiles({ name: 'c.jpg', mimeType: 'image/jpeg', buffer: photo(false) })
    await expect.poll(saved, patient).toMatch(/Erster Absatz\.\n\n:::picture src="?eigene\/[0-9a-f]{24}\.jpg/)
  })

  test('into a cell: it stands behind the table, which stays whole', async () => {
    await give('paste', 'text=ZELLE', { name: 'd.svg', type: 'image/svg+xml', bytes: svg('#aa3300') })
    await expect.poll(saved, patient).toMatch(/\| ZELLE \|\n\n:::picture/)
  })

  test('a spreadsheet sends a picture of its cells along: the cells come in', async () => {
    const before = await pictures().count()
    await give('paste', 'text=ZIEL', jpeg, {
      'text/html': '<table><tr><td>A</td><td>B</td></tr></table>',
      'text/plain': 'A\tB',
    })
    await expect.poll(saved, patient).toContain('| A | B |')
    expect(await pictures().count()).toBe(before)
    await page.keyboard.press('Control+z')
  })

  test.each([
    [
      'too large',
      { name: 'gross.png', type: 'image/png', bytes: Buffer.alloc(0), size: 21 * 1024 * 1024 },
      'größer als 20 MB',
    ],
    ['no picture', { name: 'brief.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }, 'ist kein Bild'],
    [
      'broken',
      { name: 'kaputt.png', type: 'image/png', bytes: Buffer.from('89504e470d0a1a0a00', 'hex') },
      'lässt sich nicht als Bild lesen',
    ],
    [
      'a telephone’s own format',
      { name: 'IMG.HEIC', type: 'image/heic', bytes: Buffer.from('0000001866747970686569630000', 'hex') },
      'HEIC',
    ],
    [
      'a script in it',
      {
        name: 'boese.svg',
        type: 'image/svg+xml',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      },
      'lässt sich nicht drucken',
    ],
  ])('%s: words, and the text stays', async (_, file, words) => {
    const before = await pictures().count()
    await give('paste', 'text=ZIEL', file)
    await expect
      .poll(() => page.locator('.adapt-text > .fault').allTextContents(), patient)
      .toEqual([expect.stringContaining(words)])
    expect(await pictures().count()).toBe(before)
  })

  test('they are there after a new start, and in the printed pages', async () => {
    const opened = await app.restart()
    app = opened
    page = opened.page
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/agenda`)
    await page.waitForSelector('.picture-parts img')
    expect(await page.locator('.picture-parts .attribute-error').count()).toBe(0)
    expect(app.errors).toEqual([])
  })
})
