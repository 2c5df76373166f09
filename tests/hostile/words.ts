import { openDrawing } from './drawing.ts'
import { materials } from './materials.ts'
import { added, bare, lost, wordsOf } from './printed.ts'
import { chance } from './randomSource.ts'
import { writtenLine } from './writtenLines.ts'

/**
 * `npm run test:words -- COUNT FROM`: the words, numbers and signs of every document of every kit are held to those of its
 * pages, both ways, and COUNT written lines to what is printed of them.
 */
const [count = 1_000, from = 0] = process.argv.slice(2).map(Number)
const drawing = openDrawing()
const faults: string[] = []
let words = 0
const all = materials()
for (const { path, source, images } of all) {
  const { pdf, fault, findings } = await drawing.draw(source, images)
  if (!pdf) {
    faults.push(`${path} is not drawn: ${fault ?? JSON.stringify(findings)}`)
    continue
  }
  const pages = await wordsOf(pdf)
  words += pages.words.length
  for (const [what, found] of [
    ['lost', lost(source, pages)],
    ['added', added(source, pages)],
  ] as const)
    if (found.length > 0) faults.push(`${path}: ${what} ${found.slice(0, 20).join(' ')}`)
}
for (let seed = from; seed < from + count; seed += 1) {
  const { source, printed } = writtenLine(chance(seed))
  const { pdf, fault, findings } = await drawing.draw(source)
  const text = pdf ? (await wordsOf(pdf)).text : ''
  if (!text.includes(bare(printed)) || text.includes('geheim'))
    faults.push(`${seed}: ${JSON.stringify({ source, printed, text, fault, findings })}`)
}
await drawing.close()
console.log(`${all.length} documents with ${words} words, ${count} lines: ${faults.length} faults`)
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
