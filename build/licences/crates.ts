import { readFileSync } from 'node:fs'
import { tidy, type Work } from './work.ts'

interface Crate {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Of those that bring no text. */
  readonly author?: string
  /** Places in `texts`. */
  readonly texts: readonly number[]
}

/** Crates that a WebAssembly file of Rust names in the places of its code, as `NAME-VERSION`. */
export const namedCrates = (wasm: Buffer): readonly string[] => {
  const paths = wasm.toString('latin1').matchAll(/([a-zA-Z0-9_-]+-\d+\.\d+\.\d+(?:-[a-z0-9.]+)?)[/\\]/g)
  return [...new Set([...paths].map(([, crate]) => crate ?? ''))].sort()
}

/**
 * What the layout engine is built of: the crates that its file names and those that they need, as Cargo tells them for
 * `wasm32-unknown-unknown`. `file` was collected once from the crates themselves. Throws when the engine names one that is not in it.
 */
export function crates(file: string, wasm: string): readonly Work[] {
  const known: { readonly crates: readonly Crate[]; readonly texts: readonly string[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const names = new Set(known.crates.map(({ name, version }) => `${name}-${version}`))
  const missing = namedCrates(readFileSync(wasm)).filter((crate) => !names.has(crate))
  if (missing.length > 0) throw new Error(`build/licences/crates.json lacks ${missing.join(', ')}`)
  return known.crates.map(({ name, version, licence, author, texts }) => ({
    name,
    version,
    licence,
    author,
    texts: texts.map((place) => tidy(known.texts[place] ?? '')),
    part: 'layout engine',
  }))
}
