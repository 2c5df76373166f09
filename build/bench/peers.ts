import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asHtml, asPdfmake, sections } from './content.ts'

/** Another way to make the same PDF. `make` gives the file; the first call after `open` is the cold one. */
export interface Peer {
  readonly name: string
  make(count: number, edit?: string): Promise<Uint8Array>
  close(): Promise<void>
}

const installed = (command: string) => spawnSync('which', [command]).status === 0
const require = createRequire(import.meta.url)

export async function openPeers(): Promise<readonly Peer[]> {
  const peers = [await chromium(), libreOffice(), pdfmake()]
  return peers.filter((peer) => peer !== undefined)
}

async function chromium(): Promise<Peer | undefined> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => installed(path))
  if (!executablePath) return undefined
  const { chromium } = await import('playwright-core')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage()
  return {
    name: 'Chromium print, warm',
    async make(count, edit) {
      await page.setContent(asHtml(sections(count, edit)))
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
    },
    close: () => browser.close(),
  }
}

function libreOffice(): Peer | undefined {
  if (!installed('soffice')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  return {
    name: 'LibreOffice headless',
    async make(count, edit) {
      writeFileSync(join(folder, 'in.html'), asHtml(sections(count, edit)))
      const to = 'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'in.html')],
        {
          stdio: 'ignore',
        },
      )
      return readFileSync(join(folder, 'in.pdf'))
    },
    close: async () => rmSync(folder, { recursive: true }),
  }
}

function pdfmake(): Peer | undefined {
  const maker = require('pdfmake')
  const ttf = (name: string) => require.resolve(`source-sans/TTF/SourceSans3-${name}.ttf`)
  maker.setFonts({
    Text: { normal: ttf('Regular'), bold: ttf('Bold'), italics: ttf('It'), bolditalics: ttf('BoldIt') },
  })
  return {
    name: 'pdfmake',
    make: (count, edit) => maker.createPdf(asPdfmake(sections(count, edit))).getBuffer(),
    close: async () => {},
  }
}
