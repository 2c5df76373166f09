import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allowance, createTypesetter } from '../../../main/adapters/typst/typesetter.ts'
import type { Handout } from '../../../main/core/handout/handout.ts'

const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

// The smallest module there is: its mark and its version.
const wasm = join(folder, 'empty.wasm')
writeFileSync(wasm, Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))

/**
 * Answers with its own number in place of the pages, after a moment in which the next document would find it busy. At a
 * document with one part it gives up, at one with two it never ends.
 */
const pretend = (memory: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads'
      let count = 0
      parentPort.on('message', ({ handout }) => {
        count++
        while (handout.parts.length === 2);
        const drawn = { rendering: { pdf: new Uint8Array(), pages: threadId } }
        const answer = handout.parts.length > 0 ? { error: 'unreachable', broken: true } : drawn
        setTimeout(() => parentPort.postMessage({ ...answer, memory: ${memory} }), 60)
      })
    `)}`,
  )

const empty = { theme: {}, parts: [] } as unknown as Handout

async function threadsUsed(threads: number, documents: number): Promise<number> {
  const typesetter = createTypesetter({ wasm, fonts: [], template: folder, worker: pretend('0'), threads })
  try {
    const drawn = await Promise.all(Array.from({ length: documents }, () => typesetter.render(empty, new Map())))
    return new Set(drawn.map(({ pages }) => pages)).size
  } finally {
    await typesetter.close()
  }
}

test.each([
  [1, 4, 1],
  [2, 8, 2],
  [4, 1, 1],
  [4, 3, 3],
])('of %i threads, %i documents start no more than %i', async (threads, documents, most) => {
  expect(await threadsUsed(threads, documents)).toBeLessThanOrEqual(most)
})

test.each<[string, string, (threads: number) => boolean]>([
  ['gives way to a new one', '2 ** 28 * count', (threads) => threads > 2],
  ['stays while its first document explains its size', '2 ** 30 * (1 + count / 100)', (threads) => threads === 1],
])('a thread that grows %s', async (_, memory, expected) => {
  const typesetter = createTypesetter({ wasm, fonts: [], template: folder, worker: pretend(memory), threads: 1 })
  try {
    const threads: number[] = []
    for (let edit = 0; edit < 24; edit++) threads.push((await typesetter.render(empty, new Map())).pages)
    const used = [...new Set(threads)]
    expect(used.length).toSatisfy(expected)
    // Nothing returns to a thread that has gone.
    expect(threads).toEqual(used.flatMap((each) => threads.filter((thread) => thread === each)))
  } finally {
    await typesetter.close()
  }
})

test('a thread whose engine gave up is not asked again', async () => {
  const typesetter = createTypesetter({ wasm, fonts: [], template: folder, worker: pretend('0'), threads: 1 })
  const deadly = { theme: {}, parts: [[]] } as unknown as Handout
  try {
    const { pages: first } = await typesetter.render(empty, new Map())
    const waiting = [typesetter.render(deadly, new Map()), typesetter.render(empty, new Map())] as const
    await expect(waiting[0]).rejects.toThrow('unreachable')
    expect((await waiting[1]).pages).not.toBe(first)
  } finally {
    await typesetter.close()
  }
})

test('a document that takes too long is told so, its thread is ended, and the others go on', async () => {
  const limit = ({ parts }: Handout) => (parts.length === 2 ? 300 : 60_000)
  const typesetter = createTypesetter({ wasm, fonts: [], template: folder, worker: pretend('0'), threads: 2, limit })
  const endless = { theme: {}, parts: [[], []] } as unknown as Handout
  const [stuck, again] = [typesetter.render(endless, new Map()), typesetter.render(endless, new Map())]
  const told = Promise.allSettled([stuck, again])
  try {
    const others = await Promise.all([1, 2, 3].map(() => typesetter.render(empty, new Map())))
    expect(others).toHaveLength(3)
    for (const result of await told) expect(result).toMatchObject({ reason: { of: 'time', seconds: 0 } })
    expect((await typesetter.render(empty, new Map())).pages).toBeGreaterThan(0)
  } finally {
    await typesetter.close()
  }
})

test('what a document may take grows with its content, and ends somewhere', () => {
  const parts = (count: number) => ({ theme: {}, parts: Array(count).fill(['x'.repeat(2000)]) }) as unknown as Handout
  expect(allowance(parts(1))).toBeLessThan(21_000)
  expect(allowance(parts(2000))).toBeGreaterThan(120_000)
  expect(allowance(parts(20_000))).toBe(300_000)
})
