import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type BackupManifest, manifestName, readManifest, refusedName } from '../../core/state/backup.ts'
import { inspect } from '../../core/state/envelope.ts'
import { kinds, type RecordKind } from '../../core/state/kinds.ts'
import type { Kind } from '../../core/state/records.ts'
import { codec } from './codec.ts'
import { type Disk, errno } from './disk.ts'
import { isRefusal, StoreFailure } from './fault.ts'

/**
 * Verifies a backup completely while it unpacks it into an empty folder: names, sizes, checksums, schemas. Rejects with
 * `backup-invalid` or `backup-newer`; the caller removes the folder then.
 */
export async function unpackBackup(file: string, folder: string, disk: Disk): Promise<BackupManifest> {
  const invalid: Invalid = (reason, inside) => new StoreFailure('backup-invalid', { path: file, reason, file: inside })
  const zip = await opened(file, invalid)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw invalid('name', entry.fileName)
      if (isLink(entry)) throw invalid('link', entry.fileName)
      if (entry.uncompressedSize > mostBytes) throw invalid('too-large', entry.fileName)
      entries.set(entry.fileName, entry)
    }
    const list = entries.get(manifestName)
    if (!list) throw invalid('missing', manifestName)
    entries.delete(manifestName)
    const manifest = readManifest((await bytesOf(zip, list)).toString('utf8'), file)
    if (!manifest.ok) throw new StoreFailure(manifest.fault.code, manifest.fault.facts)
    const { files } = manifest.value
    const listed = new Set(files.map(({ path }) => path))
    const refused = refusedName([...entries.keys()])
    if (refused !== undefined) throw invalid('name', refused)
    const unlisted = [...entries.keys()].find((path) => !listed.has(path))
    if (unlisted !== undefined) throw invalid('unlisted', unlisted)
    const folders = new Set<string>([folder])
    for (const { path, size, sha256 } of files) {
      const entry = entries.get(path)
      if (!entry) throw invalid('missing', path)
      const bytes = await bytesOf(zip, entry)
      if (bytes.length !== size) throw invalid('changed', path)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw invalid('changed', path)
      checkRecord(file, path, bytes, invalid)
      const target = join(folder, path)
      if (!folders.has(dirname(target))) await disk.makeFolder(dirname(target))
      for (let parent = dirname(target); !folders.has(parent); parent = dirname(parent)) folders.add(parent)
      await disk.create(target, bytes)
      await disk.sync(target)
    }
    for (const made of folders) await disk.syncFolder(made)
    return manifest.value
  } catch (error) {
    // What zlib and yauzl say of a broken archive has no errno of the file system.
    throw error instanceof StoreFailure || isRefusal(error) ? error : invalid('archive', file)
  } finally {
    zip.close()
  }
}

/** The greatest file that is unpacked: materials with films are not in it. */
const mostBytes = 1024 ** 3

type Reason = 'archive' | 'changed' | 'link' | 'list' | 'missing' | 'name' | 'record' | 'too-large' | 'unlisted'
type Invalid = (reason: Reason, inside: string) => StoreFailure

async function opened(file: string, invalid: Invalid): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false })
  } catch (error) {
    if (errno(error) === 'ENOENT') throw new StoreFailure('file-missing', { path: file })
    throw isRefusal(error) ? error : invalid('archive', file)
  }
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function checkRecord(file: string, path: string, bytes: Buffer, invalid: Invalid): void {
  const [, kind = 'settings', id = 'settings'] =
    /^(?:trash\/)?(profiles|projects)\/([^/]+)\.json$/.exec(path) ?? (path === 'settings.json' ? [path] : [])
  if (path !== 'settings.json' && id === 'settings') return
  const found = inspect(bytes, kind as Kind, id, kinds[kind as Kind] as RecordKind<Kind>, codec)
  if (found.kind === 'newer') throw new StoreFailure('backup-newer', { path: file })
  if (found.kind === 'damaged') throw invalid('record', path)
}

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
