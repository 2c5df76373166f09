import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { electronBinary } from '../../build/electronBinary.ts'
import { findBrowser } from '../standin/browser.ts'

const root = join(import.meta.dirname, '../..')

/** The real thing where it is; `KOFFER_ELECTRON=off` takes the stand-in all the same. */
const electron = process.env.KOFFER_ELECTRON === 'off' ? undefined : electronBinary()

/** Without Electron and without a browser of the Chromium family there is nothing to open the app in. */
export const hasBrowser = electron !== undefined || findBrowser() !== undefined

export interface OpenApp {
  readonly page: Page
  /** Folder of the app's data, gone after `close`. */
  readonly data: string
  /** Everything that the page wrote to its console as an error, and every script that failed. */
  readonly errors: readonly string[]
  /** Ends the app the hard way and opens it again on the same data. */
  reopen(): Promise<OpenApp>
  /** Asks the app to end, as closing its window does; it may stay. */
  askToClose(): void
  /** Ends it as closing the window does, and opens it again on the same data. */
  restart(): Promise<OpenApp>
  close(): Promise<void>
}

/** Presses the tabulator key until what `selector` names has the focus, which must be visible at every stop. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate((wanted) => {
      const element = document.activeElement
      if (!element || element === document.body) return { there: false, seen: true, name: 'body' }
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return { there: element.matches(wanted), seen, name: element.outerHTML.slice(0, 100) }
    }, selector)
    if (!at.seen) throw new Error(`the focus cannot be seen: ${at.name}`)
    if (at.there) return
  }
  throw new Error(`no tabulator key leads to ${selector}`)
}

/** The compiled app, in Electron or on the stand-in: `npm run build` first. `prefix` stands before the program. */
export async function openApp(
  data = mkdtempSync(join(tmpdir(), 'koffer-e2e-')),
  prefix: readonly string[] = [],
): Promise<OpenApp> {
  const child = start(data, prefix)
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const browser = await connect(
    child,
    () => (electron ? data : /browser: (.+)/.exec(said)?.[1]),
    () => said,
  )
  const page = await thePage(browser)
  // Slow machines only take longer; what never comes still fails.
  page.setDefaultTimeout(60_000)
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.waitForSelector('h1')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await browser.close()
    if (child.exitCode !== null || child.signalCode !== null) return
    await new Promise((resolve) => child.once('exit', resolve).kill(signal))
  }
  return {
    page,
    data,
    errors,
    reopen: async () => {
      await end('SIGKILL')
      return openApp(data)
    },
    askToClose: () => void child.kill('SIGTERM'),
    restart: async () => {
      await end('SIGTERM')
      return openApp(data)
    },
    close: async () => {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function start(data: string, prefix: readonly string[]): ChildProcess {
  const main = join(root, 'out/app/main.js')
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe']
  if (electron) {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run([...prefix, electron, main, `--user-data-dir=${data}`, '--remote-debugging-port=0', ...sandbox], {
      stdio,
    })
  }
  const env = { ...process.env, KOFFER_HEADLESS: '1', KOFFER_DATA: data, KOFFER_DEBUG_PORT: '0' }
  return run([...prefix, process.execPath, '--import', join(root, 'tests/standin/register.ts'), main], { env, stdio })
}

const run = ([program = '', ...args]: readonly string[], options: SpawnOptions): ChildProcess =>
  spawn(program, args, options)

/** Chromium writes the port it listens on into its own folder; the stand-in prints where that is. */
async function connect(child: ChildProcess, folder: () => string | undefined, said: () => string): Promise<Browser> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the app ended: ${said()}`)
    const place = folder()
    const port = place && readPort(join(place, 'DevToolsActivePort'))
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the app did not open: ${said()}`)
}

function readPort(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n')[0]
  } catch {
    return undefined
  }
}

async function thePage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = browser.contexts()[0]?.pages()[0]
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the app opened no window')
}
