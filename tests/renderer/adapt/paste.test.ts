import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blockOf } from '../../../main/core/adaptation/identified.ts'
import { formatBlocks } from '../../../main/core/document/formatBlocks.ts'
import { fromEditor } from '../../../renderer/features/adapt/model/identified.ts'
import { readHtmlBlocks } from '../../../renderer/features/adapt/paste/htmlBlocks.ts'
import { readTextBlocks } from '../../../renderer/features/adapt/paste/textBlocks.ts'

/**
 * What programs put on the clipboard, and what becomes of it: `pasted/NAME.clip` (HTML) or `.txt` beside `NAME.md`, whose last line says what the
 * person is told. `writer`, `calc` and `chromium` come from these programs (LibreOffice 7.4 by its HTML filter, which is its clipboard's
 * too); the others are written after the documented markup.
 */
const folder = join(import.meta.dirname, 'pasted')
const names = readdirSync(folder).filter((name) => !name.endsWith('.md'))

test.each(names)('%s', (name) => {
  const source = readFileSync(join(folder, name), 'utf8')
  const { blocks, told } = name.endsWith('.txt') ? readTextBlocks(source) : readHtmlBlocks(source)
  const written = formatBlocks(fromEditor(blocks, () => 'neu').map(blockOf))
  const said = [...told].map(([code, count]) => `${code} ${count}`).join(', ')
  const expected = readFileSync(join(folder, name.replace(/\.\w+$/, '.md')), 'utf8')
  expect(`${written}\n${said === '' ? '' : `\n${said}\n`}`).toBe(expected)
})
