import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderPackage } from '../main/adapters/packages/folderPackage.ts'
import type { Document, Inlines } from '../main/core/document/document.ts'
import { plainText } from '../main/core/document/text.ts'
import { insideOf, walkBlocks } from '../main/core/document/walk.ts'
import { kitIds, readDocuments, readKit } from '../main/usecases/library/readPackage.ts'

/**
 * How the materials read: words, words a sentence and LIX (Björnsson 1968: words a sentence plus the percentage of words
 * of more than six letters; below 40 easy, 40 to 50 medium, above 60 hard). `npm run readability [-- KIT ...]`
 */
const root = join(import.meta.dirname, '../materials')
const files = folderPackage(root, 'folder')
const ids = await kitIds(files)
if (!ids.ok) throw new Error(`no materials in ${readdirSync(root).join(', ')}`)
const wanted = process.argv.slice(2)
const show = (name: string, figures: readonly (string | number)[]): void =>
  console.log(name.padEnd(44), ...figures.map((figure) => String(figure).padStart(9)))

show('', ['documents', 'words', 'sentence', 'LIX'])
let all = ''
let documents = 0
for (const id of ids.value.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const kit = await readKit(files, id, {})
  const sources = kit.ok ? await readDocuments(files, kit.value) : kit
  if (!sources.ok) throw new Error(`${id}: ${sources.fault.code}`)
  const texts = sources.value.map((source) => ({ source, text: textOf(source.document) }))
  const whole = texts.map(({ text }) => text).join('\n')
  show(id, [texts.length, ...figures(whole)])
  if (wanted.length > 0) for (const { source, text } of texts) show(`  ${source.id}`, ['', ...figures(text)])
  all += `${whole}\n`
  documents += texts.length
}
show('all', [documents, ...figures(all)])

/** One line a block, label or cell. Headings and key words carry no full stop and count as words, not as sentences. */
function textOf(document: Document): string {
  const lines: string[] = []
  walkBlocks(document.blocks, (block) => lines.push(...insideOf(block).inlines.map(plain)))
  return lines.filter((line) => line.trim() !== '').join('\n')
}

const plain = (inlines: Inlines): string => plainText(inlines, { placeholder: () => 'Angabe', image: () => ' ' })

function figures(text: string): readonly (string | number)[] {
  // A full stop after a number or an abbreviation of one letter ends no sentence.
  const parts = text.split(/(?<=[^\s\d.]{2}[.!?]["“)]*)\s+|\n/u)
  const sentences = parts.filter((part) => /[.!?]["“)]*$/u.test(part))
  const words = wordsIn(sentences.join('\n'))
  const long = words.filter((word) => word.length > 6)
  const length = words.length / Math.max(1, sentences.length)
  const lix = length + (100 * long.length) / Math.max(1, words.length)
  return [wordsIn(text).length, length.toFixed(1), lix.toFixed(0)]
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}·'’-]*/gu) ?? []
}
