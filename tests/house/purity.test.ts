import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plant, root } from './tree.ts'

/** A copy of the pure core, with the packages and settings it is compiled with. */
const copy = plant({})
const planted = join(copy.folder, 'main/core/planted.ts')

beforeAll(() => {
  for (const path of ['main/core', 'build/clock.grit', 'tsconfig.base.json', 'package.json', 'biome.json'])
    cpSync(join(root, path), join(copy.folder, path), { recursive: true })
  mkdirSync(join(copy.folder, '.git'))
  writeFileSync(join(copy.folder, '.gitignore'), 'node_modules/\n')
  symlinkSync(join(root, 'node_modules'), join(copy.folder, 'node_modules'), 'junction')
})
afterAll(copy.remove)

function run(
  tool: string,
  args: readonly string[],
  source: string,
): { readonly passed: boolean; readonly text: string } {
  writeFileSync(planted, source)
  const script = join(root, 'node_modules', tool)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
  })
  return { passed: status === 0, text: stdout + stderr }
}
const compile = (source: string) => run('typescript/bin/tsc', ['-p', 'main/core'], source)
const lint = (source: string) => run('@biomejs/biome/bin/biome', ['lint', planted], source)

test('core compiles as it is', () => expect(compile('export const planted = 1\n')).toEqual({ passed: true, text: '' }))

test.each([
  ['a Node module', `import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n`, /node:fs/],
  ['a Node global', 'export const planted = process.env\n', /process/],
  ['a Node type', `export const planted = Buffer.from('a')\n`, /Buffer/],
  ['the page', 'export const planted = document.title\n', /document/],
  ['a window', 'export const planted = window.innerWidth\n', /window/],
  ['the network', `export const planted = fetch('https://example.org')\n`, /fetch/],
  ['a timer', 'export const planted = setTimeout(() => {}, 1)\n', /setTimeout/],
  ['a stopwatch', 'export const planted = performance.now()\n', /performance/],
])('the compiler refuses %s in core', (_, source, message) => {
  const { passed, text } = compile(source)
  expect(passed).toBe(false)
  expect(text).toMatch(/planted\.ts/)
  expect(text).toMatch(message)
})

test('the linter accepts a date that is computed', () => {
  expect(lint('export const planted = (day: number) => new Date(Date.UTC(2027, 2, day))\n')).toMatchObject({
    passed: true,
  })
})

test.each(['Date.now()', 'new Date()', 'Math.random()', '[1].map(Math.random)'])(
  'the linter refuses %s in core',
  (read) => {
    const { passed, text } = lint(`export const planted = ${read}\n`)
    expect(passed).toBe(false)
    expect(text).toMatch(/main\/core has no clock/)
  },
)
