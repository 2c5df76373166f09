import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type OpenApp, openApp } from './openApp.ts'
import { koffer, projectIn } from './projectData.ts'

/** The kits of the app, and their documents; `KOFFER_ALL_KITS=1` walks through all, which takes minutes. */
const some = process.env.KOFFER_ALL_KITS ? undefined : ['strategiecheck', 'begleitung']
interface Kit {
  readonly id: string
  readonly documents: readonly { readonly id: string }[]
}
const all: readonly Kit[] = JSON.parse(koffer('list', '--json')).kits
const kits = all.filter(({ id }) => !some || some.includes(id))

describe.runIf(hasBrowser)('by the Tab key alone', () => {
  const data = mkdtempSync(join(tmpdir(), 'koffer-e2e-'))
  const projects = new Map(kits.map(({ id }) => [id, projectIn(data, id)]))
  let app: OpenApp
  let page: Page
  beforeAll(async () => {
    app = await openApp(data)
    page = app.page
  })
  afterAll(() => app.close())

  test.each(kits)('every control of every document of $id, forwards and backwards', async ({ id, documents }) => {
    for (const document of documents) {
      await open(page, `#/vorhaben/${projects.get(id)}/${document.id}`)
      const walked = await page.evaluate(walk)
      expect(walked, `${id}/${document.id}`).toEqual({
        ...walked,
        skipped: [],
        back: [],
        twice: [],
        fell: 0,
        left: true,
      })
    }
    expect(app.errors).toEqual([])
  })
})

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((hash) => {
    document.querySelector('.document-text')?.classList.remove('document-text')
    location.hash = hash
  }, hash)
  await page.waitForSelector('.document-text')
}

/** Goes through the text by the key, as the window hears it, until the text is left; what was reached, and what was not. */
async function walk() {
  const text = document.querySelector<HTMLElement>('.document-text')
  if (!text) throw new Error('no text')
  // The frames of blocks are drawn a moment later.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const seen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true })
  const controls = [
    ...text.querySelectorAll<HTMLButtonElement>('button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((each) => !each.disabled && seen(each))
  const name = (element: Element) => element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 90)
  let fell = 0
  const go = (back: boolean) => {
    const reached: Element[] = []
    for (let step = 0; step < 1500; step += 1) {
      const at = document.activeElement ?? document.body
      if (at === document.body) fell += 1
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey: back, bubbles: true, cancelable: true }))
      const now = document.activeElement
      if (!now || !text.contains(now)) return { reached, left: now !== null && now !== document.body }
      if (now !== text) reached.push(now)
    }
    return { reached, left: false }
  }
  const editable = text.isContentEditable
  if (!editable) return { count: 0, skipped: [], back: [], twice: [], fell: 0, left: true }
  controls[0]?.focus()
  const forwards = go(false)
  controls.at(-1)?.focus()
  const backwards = go(true)
  return {
    count: controls.length,
    skipped: controls
      .slice(1)
      .filter((each) => !forwards.reached.includes(each))
      .map(name),
    back: controls
      .slice(0, -1)
      .filter((each) => !backwards.reached.includes(each))
      .map(name),
    twice: forwards.reached.filter((each, at) => forwards.reached.indexOf(each) !== at).map(name),
    fell,
    left: forwards.left && backwards.left,
  }
}
