import type { Conflict } from '../adaptation.ts'
import { same } from '../canonical.ts'
import { merge3 } from './merge3.ts'

type File = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly base64: string }
type Files<F> = Readonly<Record<string, F>>

/**
 * Merges the files that the facts of a project name; each is one value. What both sides changed stays as it is here and is
 * a conflict under the fact that names the file, `people` for instance. No file is taken away.
 */
export function mergeFiles<F extends File>(
  base: Files<F> | undefined,
  mine: Files<F>,
  theirs: Files<F>,
  facts: Readonly<Record<string, unknown>>,
): { readonly files: Files<F>; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const files = Object.entries(theirs).map(([name, their]): readonly [string, F] => {
    const my = mine[name]
    if (my === undefined) return [name, their]
    const old = base?.[name]
    const merged = merge3<F | undefined>(old, my, their, same)
    if (merged.kind === 'take') return [name, merged.value ?? my]
    const [field = name] = Object.entries(facts).find(([, value]) => value === name) ?? []
    const before = old === undefined ? {} : { base: words(old) }
    conflicts.push({ kind: 'value', id: 'vorhaben', field, ...before, mine: words(my), theirs: words(their) })
    return [name, my]
  })
  return { files: { ...mine, ...Object.fromEntries(files) }, conflicts }
}

const words = (file: File): string => (file.kind === 'text' ? file.text : file.base64)
