import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compileWasm } from '../../../main/adapters/typst/wasm.ts'

declare const WebAssembly: {
  Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> }
}
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly stack: { readonly value: number }
}

const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the engine gets a larger stack behind its data, and an end of its memory', async () => {
  const name = (text: string) => [text.length, ...Buffer.from(text)]
  const exports = [2, ...name('memory'), 2, 0, ...name('stack'), 3, 0]
  const path = join(folder, 'engine.wasm')
  writeFileSync(
    path,
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...[5, 3, 1, 0, 2],
      ...[6, 9, 1, 0x7f, 1, 0x41, 0x80, 0x80, 0xc0, 0, 0x0b],
      ...[7, exports.length, ...exports],
    ]),
  )
  const { memory, stack } = new WebAssembly.Instance(await compileWasm(path)).exports as unknown as Exports
  const [data, guard, stackSize] = [2 * 2 ** 16, 2 ** 26, 2 ** 24]
  expect(stack.value).toBe(data + guard + stackSize)
  expect(memory.buffer.byteLength).toBe(stack.value)
  const most = 2 ** 31 / 2 ** 16
  expect(() => memory.grow(most - memory.buffer.byteLength / 2 ** 16 + 1)).toThrow(RangeError)
})
