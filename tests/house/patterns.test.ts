import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './tree.ts'

/**
 * No regular expression takes longer than in proportion to its text, whatever the text is: one that backtracks lets a few
 * hundred bytes of somebody else's file stop the program. Recheck proves it, or finds the text that shows the contrary.
 */
test('patterns over outside text do not backtrack', { timeout: 300_000 }, () => {
  const bad = sources()
    .flatMap(patterns)
    .flatMap(({ file, line, source, flags }) => {
      if (source === undefined) return [`${file}:${line} is put together at run time and cannot be checked`]
      const { status } = checkSync(source, flags, { timeout: 60_000 })
      return status === 'safe' ? [] : [`${file}:${line} /${source}/${flags} is ${status}`]
    })
  expect(bad).toEqual([])
})

test('the measure finds patterns that backtrack', () => {
  expect(checkSync('^(a+)+$', '').status).toBe('vulnerable')
  expect(checkSync('\\s*\\n', 'g').status).toBe('vulnerable')
})

const sources = (): readonly string[] =>
  ['main', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )

interface Pattern {
  readonly file: string
  readonly line: number
  readonly source?: string
  readonly flags: string
}

function patterns(file: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') found.push({ file, line, flags: '' })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
