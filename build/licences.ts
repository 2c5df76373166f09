import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import spdx from 'spdx-license-list/full.js'
import { bundledFolders } from './licences/bundled.ts'
import { crates } from './licences/crates.ts'
import { packedFolders, readPackage } from './licences/packages.ts'
import { page } from './licences/page.ts'
import { tidy } from './licences/work.ts'

/**
 * Writes LICENSES/THIRD-PARTY.md, or with `--check` compares it. Known tools read either the packages of production or those of a
 * bundle, and pass over packages without a text; here both come together, and Rust's besides.
 */
const root = join(import.meta.dirname, '..')
const path = join(root, 'LICENSES/THIRD-PARTY.md')
const wasm = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'

const packed = packedFolders(root)
const bundled = (await bundledFolders(root)).filter((folder) => !packed.includes(folder))
const works = [
  ...packed.map((folder) => readPackage(root, folder, 'program')),
  ...bundled.map((folder) => readPackage(root, folder, 'window')),
  ...crates(join(root, 'build/licences/crates.json'), join(root, wasm)),
]
const text = page(works, (id) => spdx[id] && tidy(spdx[id].licenseText))

if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
  console.log(`LICENSES/THIRD-PARTY.md: ${works.length} works`)
} else if (readFileSync(path, 'utf8') !== text) {
  console.error('LICENSES/THIRD-PARTY.md is out of date: npm run licences')
  process.exitCode = 1
}
