import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './tree.ts'

const left = new Set(['node_modules', 'out', '.git', 'dist', 'coverage'])

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [path]
  })
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** A path has a slash or an ending, and stands in backticks. */
const named = (page: string) =>
  [...page.matchAll(/`([\w.@{}*-]+(?:\/[\w.@{}*-]*)+|[\w.-]+\.(?:ts|cjs|json|md|grit|yaml|typ))`/g)].map(
    ([, path]) => path ?? '',
  )

test.each(['ARCHITECTURE.md', 'README.md'])('every path that %s names exists', (page) => {
  const paths = named(read(page)).filter((path) => !/^(out|node_modules|@[\w-]+)\/|\*/.test(path))
  expect(paths.length).toBeGreaterThan(3)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('ARCHITECTURE.md names every folder of the product', () => {
  const page = read('ARCHITECTURE.md')
  const folders = ['main', 'main/core', 'main/adapters'].flatMap((zone) =>
    readdirSync(join(root, zone), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `\`${zone}/${entry.name}/`),
  )
  expect(folders.filter((folder) => !page.includes(folder))).toEqual([])
})

test.each([
  ['a path of one machine', /(?<![\w.:/])\/(?:work|home|root|Users)\/|[A-Z]:\\Users\\/],
  ['a package registry', /\bregistry\.[a-z]|\b(?:artifactory|verdaccio|nexus)\b|_authToken|\blocalhost:\d/i],
])('no file names %s', (_, pattern) => {
  const own = 'tests/house/repository.test.ts'
  const found = files(root)
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => path !== own && !/\.(png|jpe?g|pdf|ttf|otf|wasm|icc)$/.test(path))
    .filter((path) => pattern.test(read(path)))
  expect(found).toEqual([])
})

test('every package of the product has its licence in LICENSES/THIRD-PARTY.md', () => {
  const page = read('LICENSES/THIRD-PARTY.md')
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const names = Object.entries(dependencies).map(([name, range]) => /^npm:(.+)@/.exec(range)?.[1] ?? name)
  expect(names.filter((name) => !page.includes(`| ${name} |`))).toEqual([])
})
