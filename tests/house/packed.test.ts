import { execFileSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipFile } from 'yazl'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'koffer-packed-'))
const app = join(folder, 'linux-unpacked/resources/app')

/** Electron's own archive with empty programs in it: what is packed around them is the same. */
async function standInArchive(): Promise<void> {
  const { version }: { readonly version: string } = require('electron/package.json')
  const zip = new ZipFile()
  const names = ['chrome_crashpad_handler', 'chrome-sandbox', 'resources/default_app.asar']
  const texts = ['locales/de.pak', 'locales/en-US.pak', 'LICENSE', 'LICENSES.chromium.html', 'version']
  zip.addBuffer(Buffer.from('#!/bin/sh\n'), 'electron', { mode: 0o100755 })
  for (const name of [...names, ...texts]) zip.addBuffer(Buffer.from(''), name)
  zip.end()
  const archive = createWriteStream(join(folder, `electron-v${version}-linux-x64.zip`))
  await pipeline(zip.outputStream, archive)
}

beforeAll(async () => {
  await standInArchive()
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const options = [`-c.electronDist=${folder}`, `-c.directories.output=${folder}`]
  execFileSync(process.execPath, [builder, '--linux', 'dir', '--x64', '--publish', 'never', ...options], {
    cwd: root,
    stdio: 'pipe',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the packed app has what it needs, and neither tests nor tools', () => {
  expect(readdirSync(app).sort()).toEqual([
    'LICENSE',
    'LICENSES',
    'main',
    'materials',
    'node_modules',
    'out',
    'package.json',
  ])
  expect(readdirSync(join(app, 'out')).sort()).toEqual(['app', 'cli'])
  for (const tool of ['vitest', 'typescript', 'electron', 'playwright-core'])
    expect(existsSync(join(app, 'node_modules', tool)), tool).toBe(false)
})

/** `NAME VERSION FILE` for each licence text below a folder of packages; packing lays nested packages elsewhere. */
const licenceTexts = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const manifest = join(folder, path)
    if (!/(?:^|[/\\])node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+[/\\]package\.json$/.test(path)) return []
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'))
    const files = readdirSync(dirname(manifest)).filter((file) => /^(licen[cs]e|copying|copyright|notice)/i.test(file))
    return files.map((file) => `${name} ${version} ${file}`)
  })

test('each packed package keeps the licence texts that it brings', () => {
  const brought = new Set(licenceTexts(root))
  const lock: { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  const packed = Object.entries(lock.packages).flatMap(([path, { dev }]) => {
    if (!path || dev) return []
    const { name, version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
    return [...brought].filter((text) => text.startsWith(`${name} ${version} `))
  })
  expect(packed.length).toBeGreaterThan(30)
  const there = new Set(licenceTexts(app))
  expect(packed.filter((text) => !there.has(text))).toEqual([])
  const page = 'LICENSES/THIRD-PARTY.md'
  expect(readFileSync(join(app, page), 'utf8')).toBe(readFileSync(join(root, page), 'utf8'))
})

test('it makes handouts where it lies', () => {
  const out = join(folder, 'handouts')
  const example = (name: string) => join(app, 'materials/musterstadt', name)
  const facts = ['--profile', example('profil.json'), '--project', example('begleitung.json')]
  const told = execFileSync(
    process.execPath,
    ['out/cli/koffer.js', 'export', 'begleitung', '--document', 'leistungen', ...facts, '--out', out, '--json'],
    { cwd: app, encoding: 'utf8' },
  )
  expect(JSON.parse(told).files).toHaveLength(1)
  expect(readdirSync(out)).toEqual(['begleitung-leistungen.pdf'])
})
