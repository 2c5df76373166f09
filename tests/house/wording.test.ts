import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { de } from '../../renderer/messages/de.ts'
import { root } from './tree.ts'

/** Keys as `t` takes them: i18next chooses among the forms of a plural itself. */
const keys = (table: object, path = ''): readonly string[] =>
  Object.entries(table).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [`${path}${name}`.replace(/_(zero|one|other)$/, '')] : keys(inner, `${path}${name}.`),
  )

/** Every text that an expression can be, as the compiler knows it: `t(`page.${page}`)` uses the key of every page. */
function textsIn(type: ts.Type): readonly string[] {
  if (type.isStringLiteral()) return [type.value]
  return type.isUnion() ? type.types.flatMap(textsIn) : []
}

test('every key of the wording is used', () => {
  const path = join(root, 'renderer/tsconfig.json')
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    join(path, '..'),
  )
  const program = ts.createProgram(config.fileNames, { ...config.options, composite: false, noEmit: true })
  const checker = program.getTypeChecker()
  const used = new Set<string>()
  const visit = (node: ts.Node): void => {
    const says = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
    if (says || (ts.isCallExpression(node) && node.expression.getText() === 'keyOf'))
      for (const text of textsIn(checker.getTypeAtLocation(node))) used.add(text)
    ts.forEachChild(node, visit)
  }
  for (const source of program.getSourceFiles()) if (/\/renderer\/(?!messages\/)/.test(source.fileName)) visit(source)
  // What the search must find, or it finds nothing at all.
  expect([...used]).toEqual(expect.arrayContaining(['app.skip', 'page.a3', 'adapt.block.agenda']))
  // The kinds of block bring the words of their own parts, and none that they do not have.
  const ofKinds = /^adapt\.(?:part|add)\./
  expect([...new Set(keys(de))].filter((key) => !used.has(key) && !ofKinds.test(key))).toEqual([])
}, 120_000)
