import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plant, root } from './tree.ts'

const config = join(root, 'build/boundaries.cjs')
const rules: readonly { readonly name: string; readonly comment: string }[] = createRequire(import.meta.url)(
  config,
).forbidden

const value = 'export const value = 1\n'
const type = (from: string) => `import type { Thing } from '${from}'\nexport type Mine = Thing\n`
const load = (from: string) => `import { value } from '${from}'\nexport const mine = value\n`
const npm = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: value,
})

/** A small repository in which every arrow that is allowed exists. */
const clean = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { zod: '1.0.0', commander: '1.0.0' },
    devDependencies: { vitest: '1.0.0', electron: '1.0.0' },
  }),
  'tsconfig.base.json': readFileSync(join(root, 'tsconfig.base.json'), 'utf8'),
  ...npm('zod'),
  ...npm('commander'),
  ...npm('vitest'),
  ...npm('electron'),
  'main/core/outcome.ts': `${value}export type Thing = string\n`,
  'main/core/document/a.ts': load('../outcome.ts'),
  'main/core/package/a.ts': `import '../document/a.ts'\n${load('zod')}`,
  'main/core/library/a.ts': `import '../package/a.ts'\n${type('../outcome.ts')}`,
  'main/core/facts/a.ts': `import '../library/a.ts'\n${type('../outcome.ts')}`,
  'main/core/adaptation/a.ts': `import '../facts/a.ts'\n${type('../outcome.ts')}`,
  'main/core/handout/a.ts': `import '../adaptation/a.ts'\nexport type Thing = string\n`,
  'main/core/state/a.ts': `import '../adaptation/a.ts'\nexport type Thing = string\n`,
  'main/wording/words.ts': load('../core/outcome.ts'),
  'main/usecases/ports.ts': `import '../core/state/a.ts'\nimport '../core/handout/a.ts'\n${value}export type Thing = string\n`,
  'main/usecases/export.ts': load('./ports.ts'),
  'main/adapters/files.ts': `import 'node:fs'\nimport '../usecases/ports.ts'\n${value}`,
  'main/bridge/contract.ts': `${value}export type Thing = string\n`,
  'main/cli/koffer.ts': `import 'commander'\nimport '../wording/words.ts'\nimport '../adapters/files.ts'\nimport '../usecases/export.ts'\n${value}`,
  'main/electron/main.ts': `import 'electron'\nimport '../bridge/contract.ts'\n${load('../usecases/export.ts')}`,
  'renderer/client.ts': `import '../main/wording/words.ts'\n${type('../main/bridge/contract.ts')}`,
  'tests/a.test.ts': `import 'vitest'\n${load('../main/cli/koffer.ts')}`,
  'build/b.ts': value,
}

/** One violation of each rule: the file that breaks it, and what stands in the file. */
const violations: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'core-imports-core': ['main/core/document/x1.ts', type('../../usecases/ports.ts')],
  'core-without-node': ['main/core/document/x2.ts', `import type { Stats } from 'node:fs'\nexport type Mine = Stats\n`],
  'core-few-libraries': ['main/core/document/x3.ts', load('commander')],
  'document-before-package': ['main/core/document/x4.ts', type('../handout/a.ts')],
  'package-before-library': ['main/core/package/x5.ts', type('../library/a.ts')],
  'library-before-facts': ['main/core/library/x6.ts', type('../facts/a.ts')],
  'facts-before-adaptation': ['main/core/facts/x21.ts', type('../adaptation/a.ts')],
  'adaptation-before-handout': ['main/core/adaptation/x7.ts', type('../handout/a.ts')],
  'handout-before-state': ['main/core/handout/x17.ts', type('../state/a.ts')],
  'usecases-import-core': ['main/usecases/x8.ts', load('../adapters/files.ts')],
  'adapters-import-ports': ['main/adapters/x9.ts', load('../usecases/export.ts')],
  'wording-words-codes': ['main/wording/x22.ts', type('../usecases/ports.ts')],
  'cli-on-top': ['main/bridge/x10.ts', load('../cli/koffer.ts')],
  'renderer-through-contract': ['renderer/x11.ts', type('../main/usecases/ports.ts')],
  'main-without-renderer': ['main/bridge/x12.ts', type('../../renderer/client.ts')],
  'product-without-tests-and-build': ['main/cli/x13.ts', load('../../build/b.ts')],
  'product-without-dev-packages': ['main/cli/x14.ts', load('vitest')],
  'bridge-between': ['main/bridge/x18.ts', type('../usecases/ports.ts')],
  'electron-on-top': ['main/cli/x19.ts', load('../electron/main.ts')],
  'electron-in-its-place': ['main/cli/x20.ts', load('electron')],
  'imports-resolve': ['main/cli/x15.ts', load('./nowhere.ts')],
  'no-cycles': ['main/cli/x16.ts', type('./x16.ts')],
}

function cruise(files: Readonly<Record<string, string>>): readonly string[] {
  const { folder, remove } = plant(files)
  try {
    const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const args = [cli, '--config', config, '--output-type', 'json', 'main', 'renderer', 'tests', 'build']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (!stdout.startsWith('{')) throw new Error(stderr)
    const found: readonly { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations
    return [...new Set(found.map(({ rule, from }) => `${rule.name}: ${from}`))].sort()
  } finally {
    remove()
  }
}

test('a tree with every allowed arrow passes', () => expect(cruise(clean)).toEqual([]))

test('each rule refuses its violation, and no other rule does', () => {
  const planted = Object.fromEntries(Object.values(violations))
  const expected = Object.entries(violations).map(([rule, [file]]) => `${rule}: ${file}`)
  expect(cruise({ ...clean, ...planted })).toEqual(expected.sort())
})

test('each rule has a violation above, and says what to do instead', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(violations).sort())
  for (const { name, comment } of rules) expect(comment, name).toMatch(/: [a-z]/)
})
