import { readFile } from 'node:fs/promises'

/** A `WebAssembly.Module`. Neither the ES library nor Node's types declare that global. */
export type WasmModule = object

declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> }

/** Threads receive the compiled module: compiling takes longer than everything else at their start. */
export const compileWasm = async (path: string): Promise<WasmModule> => WebAssembly.compile(await readFile(path))
