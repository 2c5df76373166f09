import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createLayout } from '../../../main/adapters/typst/layout.ts'
import type { Handout } from '../../../main/core/handout/handout.ts'

const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

// The smallest module there is: its mark and its version.
const wasm = join(folder, 'empty.wasm')
writeFileSync(wasm, Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))

/** Answers with its own number in place of the pages, after a moment in which the next document would find it busy. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', () =>
      setTimeout(() => parentPort.postMessage({ rendering: { pdf: new Uint8Array(), pages: threadId } }), 60))
  `)}`,
)

async function threadsUsed(threads: number, documents: number): Promise<number> {
  const layout = createLayout({ wasm, fonts: [], template: folder, worker, threads })
  try {
    const drawn = await Promise.all(
      Array.from({ length: documents }, () => layout.render({ theme: {}, parts: [] } as unknown as Handout, new Map())),
    )
    return new Set(drawn.map(({ pages }) => pages)).size
  } finally {
    await layout.close()
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
