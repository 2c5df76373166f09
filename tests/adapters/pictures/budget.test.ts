import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createPictures } from '../../../main/adapters/pictures/pictures.ts'
import { typstResources } from '../../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../../main/adapters/typst/typesetter.ts'

const root = new URL('../../../', import.meta.url)
const worker = new URL('main/adapters/pictures/worker.ts', root)
const hasGlyph = () => true

/** Just light enough to be let through alone; `number` makes it a picture of its own. */
const heavy = (number: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect x="${number}" width="1" height="1"/>${`<text x="9" y="99">Rathaus</text>`.repeat(3000)}</svg>`,
  )
const light = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">Rathaus</text></svg>')
const tooSlow = { ok: false, fault: { code: 'too-slow', facts: {} } }

test('costly pictures have one budget together, and what is light is read all the same', async () => {
  let drawn = 0
  const proof = async () => {
    drawn += 1
    const { user } = process.cpuUsage()
    while (process.cpuUsage().user - user < 20_000);
  }
  const pictures = createPictures({ worker, proof, hasGlyph, budget: 10 })
  try {
    const read = await Promise.all([heavy(1), heavy(2), heavy(3), light].map((bytes) => pictures.read(bytes)))
    expect(read.map(({ ok }) => ok)).toEqual([true, false, false, true])
    expect(read[1]).toEqual(tooSlow)
    expect(drawn).toBe(2)
  } finally {
    await pictures.close()
  }
})

test('many light pictures together are costly too', async () => {
  const proof = async () => {
    const { user } = process.cpuUsage()
    while (process.cpuUsage().user - user < 20_000);
  }
  const pictures = createPictures({ worker, proof, hasGlyph, budget: 10 })
  const nearly = (number: number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect x="${number}" width="1" height="1"/>${`<text x="9" y="99">Rathaus</text>`.repeat(320)}</svg>`,
    )
  try {
    const read: boolean[] = []
    for (let number = 0; number < 70; number += 1) read.push((await pictures.read(nearly(number))).ok)
    expect(read.slice(0, 50)).toEqual(Array(50).fill(true))
    expect(read.slice(-5)).toEqual(Array(5).fill(false))
  } finally {
    await pictures.close()
  }
})

test('without a budget each has its own time', async () => {
  const limits: number[] = []
  const proof = async (_: Uint8Array, milliseconds: number) => void limits.push(milliseconds)
  const pictures = createPictures({ worker, proof, hasGlyph })
  try {
    const read = await Promise.all([heavy(1), heavy(2)].map((bytes) => pictures.read(bytes)))
    expect(read.map(({ ok }) => ok)).toEqual([true, true])
    expect(limits).toEqual([2500, 2500])
  } finally {
    await pictures.close()
  }
})

test('the real engine: twenty hostile pictures are answered, each with the reason', async () => {
  const typesetter = createTypesetter({ ...typstResources(fileURLToPath(root)), threads: 1 })
  const pictures = createPictures({ worker, proof: typesetter.proof, hasGlyph, budget: 500 })
  const blurred = (number: number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><filter id="f" x="-50" width="${90 + number}" height="90"><feGaussianBlur stdDeviation="9"/></filter><rect filter="url(#f)" width="99" height="99"/></svg>`,
    )
  const numbers = Array.from({ length: 10 }, (_, at) => at)
  try {
    const [slow, blur] = await Promise.all([
      Promise.all(numbers.map((number) => pictures.read(heavy(number)))),
      Promise.all(numbers.map((number) => pictures.read(blurred(number)))),
    ])
    expect(slow.slice(1)).toEqual(numbers.slice(1).map(() => tooSlow))
    expect(blur).toEqual(
      numbers.map(() => ({ ok: false, fault: { code: 'svg-costly', facts: { what: 'filter', line: 1 } } })),
    )
  } finally {
    await Promise.all([typesetter.close(), pictures.close()])
  }
}, 60_000)
