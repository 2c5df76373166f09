import { readdir, readFile, stat } from 'node:fs/promises'
import { done, failed, type Result } from '../../core/outcome.ts'
import type { Files } from '../../usecases/ports.ts'
import { decodeText } from './decodeText.ts'

export const files: Files = {
  bytes: (path) => guarded(path, () => whole(path)),
  text: async (path) => {
    const bytes = await guarded(path, () => whole(path))
    return bytes.ok ? decoded(path, bytes.value) : bytes
  },
  table: async (path) => {
    const bytes = await guarded(path, () => whole(path))
    if (!bytes.ok) return bytes
    const read = decodeText(bytes.value)
    if (read.kind === 'text') return done(read.text)
    if (read.kind === 'other') return failed('table-format', { path, format: read.format })
    const [one, other] = read.words
    return failed('table-encoding', { path, one, other })
  },
  names: (folder) => guarded(folder, async () => (await readdir(folder)).sort()),
}

/** Devices and pipes never end, and nothing that is read here is larger than a project with all its pictures. */
async function whole(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
  if (!found.isFile()) throw Object.assign(new Error(path), { code: 'no-file' })
  if (found.size > mostBytes) throw Object.assign(new Error(path), { code: 'too-large' })
  return readFile(path)
}
const mostBytes = 64 * 1024 ** 2

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
    if (reason === 'too-large') return failed('file-too-large', { path, most: `${mostBytes / 1024 ** 2} MB` })
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
    return failed(missing ? 'file-missing' : 'file-unreadable', { path, reason })
  }
}
