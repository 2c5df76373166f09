import { readdir, readFile } from 'node:fs/promises'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { Files } from '../../usecases/ports.ts'
import { decodeText } from './decodeText.ts'

export const files: Files = {
  bytes: (path) => guarded(path, () => readFile(path)),
  text: async (path) => {
    const bytes = await guarded(path, () => readFile(path))
    return bytes.ok ? decoded(path, bytes.value) : bytes
  },
  table: async (path) => {
    const bytes = await guarded(path, () => readFile(path))
    return bytes.ok ? done(decodeText(bytes.value)) : bytes
  },
  names: (folder) => guarded(folder, async () => (await readdir(folder)).sort()),
}

/** Reading another encoding as UTF-8 would silently put replacement characters where the umlauts were. */
function decoded(path: string, bytes: Uint8Array): Result<string> {
  try {
    return done(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return failed('file-not-utf8', { path })
  }
}

async function guarded<T>(path: string, read: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await read())
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
    return failed(missing ? 'file-missing' : 'file-unreadable', { path, reason })
  }
}
