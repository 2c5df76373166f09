import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds against WCAG 2.1 A and AA; with `targets` also against 2.2, which measures every target against every other. */
export async function findings(page: Page, targets = false): Promise<readonly string[]> {
  // The content security policy refuses a script element; the developer protocol brings it in.
  await page.evaluate(axe)
  return page.evaluate(
    async (more) => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice', ...more],
      })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    },
    targets ? ['wcag22aa'] : [],
  )
}
