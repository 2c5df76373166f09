import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { faultCodes } from '../../main/bridge/faultCodes.ts'

const root = join(import.meta.dirname, '../..')

test('every fault that a call of the window can end in has a wording', () => {
  const raised = new Map<string, string>()
  for (const [path, text] of reached('main/electron/main.ts')) {
    for (const [, code = ''] of text.matchAll(/\b(?:failed|readJson|readYaml)\([^()]*?'([a-z]+(?:-[a-z]+)+)'/g)) {
      raised.set(code, path)
    }
  }
  // What the search must find, or it finds nothing at all.
  expect([...raised.keys()]).toEqual(expect.arrayContaining(['record-missing', 'document-locked', 'project-invalid']))
  const known = new Set<string>(faultCodes)
  const unworded = [...raised].filter(([code]) => !known.has(code))
  expect(unworded).toEqual([])
})

/** The sources that `start` imports, and those that these import, with their text. */
function reached(start: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (path: string): void => {
    if (found.has(path)) return
    const text = readFileSync(join(root, path), 'utf8')
    found.set(path, text)
    for (const [, name = ''] of text.matchAll(/(?:from |import\()'(\.{1,2}\/[^']+)'/g)) {
      visit(relative(root, join(root, dirname(path), name)))
    }
  }
  visit(start)
  return found
}
