import { open } from 'node:fs/promises'

/** A `WebAssembly.Module`. Neither the ES library nor Node's types declare that global. */
export type WasmModule = object

declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> }

/** Threads receive the compiled module: compiling takes longer than everything else at their start. */
export const compileWasm = async (path: string): Promise<WasmModule> => WebAssembly.compile(await roomy(path))

/** Pages of 64 KB. */
const pages = { most: 2 ** 15, stack: 2 ** 8, guard: 2 ** 10 }

/**
 * The engine as it is compiled has a stack of 1 MB, too small for some 1,600 certificates at once, and may take 4 GB. Here it
 * gets a stack of 16 MB and at most 2 GB. The new stack lies behind the data of the module, and behind it the heap, which the
 * engine asks for page by page. Stacks grow downwards: between data and stack are 64 MB that nothing uses and that cost
 * nothing, far more than the stack of the thread itself lets a recursion reach.
 * WebAssembly core specification 2.0, 5.5.2 (sections), 5.5.8 (memories), 5.5.9 (globals).
 */
async function roomy(path: string): Promise<Uint8Array> {
  // Numbers that grow need a few bytes more: what lies before them moves forward, and the code stays where it is.
  const room = 64
  const file = await open(path)
  try {
    const { size: length } = await file.stat()
    const all = Buffer.allocUnsafe(room + length)
    // One call may give less than there is.
    for (let got = -1, filled = 0; got !== 0 && filled < length; filled += got)
      got = (await file.read(all, room + filled, length - filled, filled)).bytesRead
    const module = all.subarray(room)
    const head: Uint8Array[] = [module.subarray(0, 8)]
    let at = 8
    let stack: number | undefined
    // Sections stand in the order of their numbers.
    while (at < length && Number(module[at]) <= section.globals) {
      const id = Number(module[at])
      const [size, start] = readNumber(module, at + 1)
      let body: Uint8Array = module.subarray(start, start + size)
      // One memory without an upper limit; one global, the stack pointer: (mut i32) = i32.const.
      if (id === section.memories && body[0] === 1 && body[1] === 0) {
        const [least] = readNumber(body, 2)
        const first = least + pages.guard + pages.stack
        stack = first * 2 ** 16
        body = Uint8Array.of(1, 1, ...unsigned(first), ...unsigned(pages.most))
      }
      if (id === section.globals && stack !== undefined && stackPointer.every((byte, index) => body[index] === byte))
        body = Uint8Array.of(...stackPointer, ...signed(stack), 0x0b)
      head.push(Uint8Array.of(id, ...unsigned(body.length)), body)
      at = start + size
    }
    const before = Buffer.concat(head)
    const begin = room + at - before.length
    all.set(before, begin)
    return all.subarray(begin)
  } finally {
    await file.close()
  }
}

const section = { memories: 5, globals: 6 }
const stackPointer = [1, 0x7f, 1, 0x41]

/** LEB128, and where it ends. */
function readNumber(bytes: Uint8Array, from: number): readonly [number, number] {
  let value = 0
  for (let at = from, factor = 1; ; at += 1, factor *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return [value, at + 1]
  }
}

const unsigned = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))]

const signed = (value: number): readonly number[] =>
  value < 64 ? [value] : [(value % 128) + 128, ...signed(Math.floor(value / 128))]
