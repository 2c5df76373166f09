import type { Page } from 'playwright-core'

/** Sets language and appearance through the bridge and waits until the window shows both. */
export async function appear(page: Page, language: string, appearance: string): Promise<void> {
  await page.evaluate(
    async ([lang, look]) => {
      const { koffer } = window as unknown as { koffer: { call(...args: unknown[]): Promise<{ value: object }> } }
      const { value } = await koffer.call('settings.read', {}, 'read')
      await koffer.call('settings.save', { ...value, language: lang, appearance: look }, 'save')
      location.reload()
    },
    [language, appearance] as const,
  )
  await page.waitForFunction(
    ([lang, look]) => document.documentElement.lang === lang && document.documentElement.dataset.appearance === look,
    [language, appearance] as const,
  )
}
