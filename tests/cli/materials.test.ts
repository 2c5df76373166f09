import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePackage } from '../packages.ts'
import { install, materials, put } from './installation.ts'

const program = install()
const place = mkdtempSync(join(tmpdir(), 'koffer-'))
const kreis = join(place, 'kreis')
const data = join(place, 'data')
beforeAll(() => {
  put(program.materials, materials)
  const kits = (words: string) => ({
    probe: { documents: { blatt: words, zettel: words } },
    fest: { documents: { blatt: words } },
  })
  writePackage(kreis, { id: 'kreis', kits: kits('Aus dem Kreis.') })
  writePackage(join(data, 'packages/land/1.0.0'), { id: 'land', kits: kits('Alt.') })
  writePackage(join(data, 'packages/land/1.2.0'), { id: 'land', version: '1.2.0', kits: kits('Neu.') })
})
afterAll(() => {
  program.remove()
  rmSync(place, { recursive: true })
})

const lines = (...args: readonly string[]) => {
  const { status, stdout, stderr } = program.koffer(args)
  return { status, out: stdout.split('\n').filter((line) => /^\S/.test(line)), err: stderr }
}

test('a list has the kits of every package, with their package where it is needed', () => {
  expect(lines('list', '--materials', kreis, '--data', data)).toEqual({
    status: 0,
    out: [
      'kreis/fest  Kit fest (1 Tag)',
      'kreis/probe  Kit probe (1 Tag)',
      'paket/probe  Probe (1 Tag)',
      'land/fest  Kit fest (1 Tag)',
      'land/probe  Kit probe (1 Tag)',
    ],
    err: '',
  })
  expect(lines('list').out).toEqual(['probe  Probe (1 Tag)'])
})

test.each([
  [
    'a name that several have',
    ['--materials', kreis],
    'probe',
    2,
    'Das Kit „probe“ gibt es in mehreren Paketen.\nSchreiben Sie es mit Paket: kreis/probe, paket/probe.\n',
  ],
  ['a package that is none', [], 'kries/probe', 1, 'Das Paket „kries“ gibt es nicht.\nVorhanden: paket.\n'],
  [
    'a kit that a package has not',
    ['--materials', kreis],
    'kreis/feste',
    1,
    'Das Kit „feste“ gibt es nicht.\nMeinten Sie „fest“? Vorhanden: fest, probe.\n',
  ],
  [
    'no folder',
    ['--materials', join(place, 'nie')],
    'probe',
    1,
    `Die Datei oder den Ordner ${join(place, 'nie')} gibt es nicht.\nPrüfen Sie den Namen und den Ordner.\n`,
  ],
  [
    'a folder without a package',
    ['--materials', place],
    'probe',
    1,
    `In ${place} liegt keine package.yaml.\nGeben Sie den Ordner eines Pakets an.\n`,
  ],
])('%s is refused with the mend', (_, options, kit, status, err) => {
  expect(lines('list', '--kit', kit, ...options)).toEqual({ status, out: [], err })
  expect(lines('export', kit, ...options, '--out', join(place, 'nie-out'))).toEqual({ status, out: [], err })
})

test('an export takes the kit of the package that is named, and its installed version that is newest', () => {
  const exported = (...args: readonly string[]) => {
    const out = mkdtempSync(join(place, 'out-'))
    const { status, stdout } = program.koffer(['export', ...args, '--out', out, '--json'])
    return { status, report: JSON.parse(stdout), files: readdirSync(out) }
  }
  expect(exported('kreis/probe', '--materials', kreis)).toMatchObject({
    status: 0,
    report: { ok: true, kit: 'probe' },
    files: ['probe-blatt.pdf', 'probe-zettel.pdf'],
  })
  expect(exported('paket/probe', '--materials', kreis).files).toEqual(['probe-blatt.pdf'])
  expect(exported('fest', '--data', data)).toMatchObject({ status: 0, files: ['fest-blatt.pdf'] })
}, 60_000)

test('a project is made from a kit by its full name and stays with its package', () => {
  const folder = mkdtempSync(join(place, 'data-'))
  writePackage(join(folder, 'packages/land/1.0.0'), {
    id: 'land',
    kits: { probe: { documents: { blatt: 'Aus dem Land.' } } },
  })
  expect(program.koffer(['project', 'new', 'probe', '--data', folder])).toMatchObject({ status: 2 })
  const id = program.koffer(['project', 'new', 'land/probe', '--data', folder]).stdout.trim()
  expect(program.koffer(['project', 'show', id, 'blatt', '--data', folder]).stdout).toContain('Aus dem Land.')
}, 60_000)
