import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asHtml, asPdfmake, provenance, sections } from './content.ts'

/** Another way to make the same PDF. `make` gives the file; the first call after `open` is the cold one. */
export interface Peer {
  readonly name: string
  make(count: number, edit?: string): Promise<Uint8Array>
  close(): Promise<void>
}

const installed = (command: string) => spawnSync('which', [command]).status === 0
const require = createRequire(import.meta.url)

/** The faces that our own pages are set in. */
const face = (weight: string) =>
  require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`)

export async function openPeers(): Promise<readonly Peer[]> {
  const peers = [await chromium('new document'), await chromium('in place'), libreOffice(), pdfmake()]
  return peers.filter((peer) => peer !== undefined)
}

/**
 * A browser that stays open. `new document`: it opens the changed text, as programs that make PDFs with a browser do.
 * `in place`: the text is changed in the open page, whose fonts are loaded already.
 */
async function chromium(how: 'new document' | 'in place'): Promise<Peer | undefined> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => installed(path))
  if (!executablePath) return undefined
  const { chromium } = await import('playwright-core')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'in.html')
  const rule = (weight: number, name: string) =>
    `@font-face{font-family:Text;font-weight:${weight};src:url(${pathToFileURL(face(name))})}`
  const faces = `${rule(400, '400Regular')}${rule(700, '700Bold')}`
  const margin = 'font:7.5pt Text,sans-serif;margin:0 25mm'
  let opened = false
  return {
    name: `Chromium print, ${how}`,
    async make(count, edit) {
      const html = asHtml(sections(count, edit), faces)
      if (opened && how === 'in place') {
        await page.evaluate(
          (body) => {
            document.body.innerHTML = body
          },
          html.slice(html.indexOf('<body>') + 6),
        )
      } else {
        writeFileSync(file, html)
        await page.goto(pathToFileURL(file).href)
        opened = true
      }
      return page.pdf({
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: `<div style="${margin}">Messung</div>`,
        footerTemplate: `<div style="${margin}">${provenance} Seite <span class="pageNumber"></span> von <span class="totalPages"></span></div>`,
      })
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
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
  const [normal, bold] = [face('400Regular'), face('700Bold')]
  maker.setFonts({ Text: { normal, bold, italics: normal, bolditalics: bold } })
  return {
    name: 'pdfmake',
    make: (count, edit) => maker.createPdf(asPdfmake(sections(count, edit))).getBuffer(),
    close: async () => {},
  }
}
