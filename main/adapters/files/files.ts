import { readdir, readFile } from 'node:fs/promises'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { Files } from '../../usecases/ports.ts'

export const files: Files = {
  bytes: (path) => guarded(path, () => readFile(path)),
  text: (path) => guarded(path, () => readFile(path, 'utf8')),
  names: (folder) => guarded(folder, async () => (await readdir(folder)).sort()),
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
