import { createHash, randomInt } from 'node:crypto'
import { encoding } from '../adapters/files/encoding.ts'
import type { OpenStore } from '../usecases/ports.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What calls about stored projects need besides files and layout. The store loads only when a command opens it. */
export const projectPorts = {
  openStore: (async (folder, mode) =>
    (await import('../adapters/store/store.ts')).openStore(folder, mode)) as OpenStore,
  now: (): string => new Date().toISOString(),
  newId: (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join(''),
  digest: (text: string): string => createHash('sha256').update(text).digest('hex'),
  encoding,
}
