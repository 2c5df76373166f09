import { hasBrowser, openApp } from '../../tests/e2e/openApp.ts'
import { dataWithProject } from '../../tests/e2e/projectData.ts'

/** Milliseconds; `typing`: from a key to its letter in the text while somebody types quickly. */
export interface KeystrokeRow {
  readonly document: string
  readonly pages: number
  readonly keys: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly typingMedianMs: number
  readonly typingP95Ms: number
}

/**
 * From a key stroke in the text of a document of the kit `werkstatt-basis` to the pages in sight drawn anew, in the compiled
 * app, in Electron or on the stand-in: `npm run build` first. Unset where there is neither.
 */
export async function measureKeystroke(of: string, keys = 60): Promise<KeystrokeRow | undefined> {
  if (!hasBrowser) return undefined
  const { data, id } = dataWithProject('werkstatt-basis')
  const app = await openApp(data)
  try {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/vorhaben/${id}/${of}`)
    await page.waitForSelector('canvas[data-drawn]')
    const paragraphs = page.locator('.document-text > p')
    await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click()
    await page.keyboard.press('End')
    await page.evaluate(() => {
      const times = { key: 0, typed: [] as number[] }
      Object.assign(globalThis, { times })
      addEventListener(
        'keydown',
        () => {
          times.key = performance.now()
          requestAnimationFrame(() => setTimeout(() => times.typed.push(performance.now() - times.key)))
        },
        true,
      )
    })
    const drawn: number[] = []
    for (let key = 0; key < keys + 5; key += 1) {
      await page.waitForTimeout(400)
      await page.keyboard.type('abcdefgh '[key % 9] ?? 'a')
      const ms = await page.evaluate(async () => {
        const { times } = globalThis as unknown as { times: { key: number } }
        const frame = document.querySelector('.pages')?.getBoundingClientRect()
        const inSight = [...document.querySelectorAll('canvas')].filter((sheet) => {
          const { top, bottom } = sheet.getBoundingClientRect()
          return frame && bottom > frame.top && top < frame.bottom
        })
        // Pages that look as before are not drawn again.
        const last = () => Math.max(...inSight.map((sheet) => Number(sheet.dataset.drawn ?? 0)))
        const atWork = () => inSight.some((sheet) => sheet.dataset.drawing !== undefined)
        while (last() <= times.key || atWork()) await new Promise((resolve) => setTimeout(resolve, 4))
        return last() - times.key
      })
      // The first ones meet empty caches.
      if (key >= 5) drawn.push(ms)
    }
    await page.evaluate(() => {
      const { times } = globalThis as unknown as { times: { typed: number[] } }
      times.typed.length = 0
    })
    await page.keyboard.type('Dieser Satz wird so schnell geschrieben, wie Menschen schreiben können.', { delay: 60 })
    const typing = await page.evaluate(() => (globalThis as unknown as { times: { typed: number[] } }).times.typed)
    const pages = await page.locator('canvas').count()
    return {
      document: of,
      pages,
      keys,
      medianMs: part(drawn, 0.5),
      p95Ms: part(drawn, 0.95),
      typingMedianMs: part(typing, 0.5),
      typingP95Ms: part(typing, 0.95),
    }
  } finally {
    await app.close()
  }
}

/** The value below which this part of the values lies. */
function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}

if (process.argv[1] === import.meta.filename)
  console.log(await measureKeystroke(process.argv[2] ?? 'teilnehmendenheft', Number(process.argv[3] ?? 60)))
