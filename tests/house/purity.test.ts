import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plant, root } from './tree.ts'

/** A copy of the pure core, with the packages and settings it is checked with. */
const copy = plant({})
afterAll(copy.remove)
beforeAll(() => {
  for (const path of ['main/core', 'build/clock.grit', 'tsconfig.base.json', 'package.json', 'biome.json'])
    cpSync(join(root, path), join(copy.folder, path), { recursive: true })
  mkdirSync(join(copy.folder, '.git'))
  writeFileSync(join(copy.folder, '.gitignore'), 'node_modules/\n')
  symlinkSync(join(root, 'node_modules'), join(copy.folder, 'node_modules'), 'junction')
})

function run(tool: string, ...args: readonly string[]): { readonly passed: boolean; readonly text: string } {
  const script = join(root, 'node_modules', tool)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
  })
  return { passed: status === 0, text: stdout + stderr }
}
const compile = () => run('typescript/bin/tsc', '--pretty', 'false', '-p', 'main/core')

describe('the compiler', () => {
  const refused = [
    ['a Node module', `import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n`, /'node:fs'/],
    ['a Node global', 'export const planted = process.env\n', /'process'/],
    ['a Node type', `export const planted = Buffer.from('a')\n`, /'Buffer'/],
    ['the page', 'export const planted = document.title\n', /'document'/],
    ['a window', 'export const planted = window.innerWidth\n', /'window'/],
    ['the network', `export const planted = fetch('https://example.org')\n`, /'fetch'/],
    ['a timer', 'export const planted = setTimeout(() => {}, 1)\n', /'setTimeout'/],
    ['a stopwatch', 'export const planted = performance.now()\n', /'performance'/],
  ] as const

  test('accepts core as it is', () => expect(compile()).toEqual({ passed: true, text: '' }))

  test(`refuses in core ${refused.map(([name]) => name).join(', ')}`, () => {
    for (const [index, [, source]] of refused.entries())
      writeFileSync(join(copy.folder, `main/core/planted${index}.ts`), source)
    const { passed, text } = compile()
    expect(passed).toBe(false)
    for (const [index, [name, , message]] of refused.entries()) {
      const line = text.split('\n').find((error) => error.startsWith(`main/core/planted${index}.ts(`))
      expect(line, name).toMatch(message)
    }
  })
})

describe('the linter', () => {
  const lint = (source: string) => {
    writeFileSync(join(copy.folder, 'main/core/planted.ts'), source)
    return run('@biomejs/biome/bin/biome', 'lint', 'main/core/planted.ts')
  }

  test('accepts a date that is computed', () => {
    const source = 'export const planted = (day: number) => new Date(Date.UTC(2027, 2, day))\n'
    expect(lint(source)).toMatchObject({ passed: true })
  })

  test.each(['Date.now()', 'new Date()', 'Math.random()', '[1].map(Math.random)'])('refuses %s in core', (read) => {
    const { passed, text } = lint(`export const planted = ${read}\n`)
    expect(passed).toBe(false)
    expect(text).toMatch(/main\/core has no clock/)
  })
})
