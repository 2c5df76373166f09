import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import {
  type BackupFile,
  type BackupPlace,
  backupLimits,
  clashingName,
  mostBytes,
  placeInBackup,
  readManifest,
} from '../../core/state/backup.ts'
import { inspect } from '../../core/state/envelope.ts'
import { kinds, type RecordKind } from '../../core/state/kinds.ts'
import type { Kind } from '../../core/state/records.ts'
import type { BackupReport } from '../../usecases/ports.ts'
import type { Disk } from '../disk/disk.ts'
import { type Archive, type Invalid, openArchive } from './archive.ts'
import { codec } from './codec.ts'
import { asFailure, isRefusal, StoreFailure } from './fault.ts'

/**
 * Verifies a backup completely while it unpacks it into an empty folder: shape, names, sizes, checksums, schemas. Of the files
 * only records are in memory as a whole. Rejects with `backup-invalid` or `backup-newer`; the caller removes the folder then.
 */
export async function unpackBackup(file: string, folder: string, disk: Disk): Promise<BackupReport> {
  const invalid: Invalid = (reason, inside) => new StoreFailure('backup-invalid', { path: file, reason, file: inside })
  try {
    const archive = await openArchive(file, invalid)
    try {
      return await unpack(archive, { file, folder, disk, invalid })
    } finally {
      archive.zip.close()
    }
  } catch (error) {
    // What zlib and yauzl say of a broken archive has no errno of the file system.
    throw error instanceof StoreFailure || isRefusal(error) ? error : invalid('archive', file)
  }
}

interface Work {
  readonly file: string
  readonly folder: string
  readonly disk: Disk
  readonly invalid: Invalid
}

async function unpack(archive: Archive, work: Work): Promise<BackupReport> {
  const { folder, disk, file } = work
  const wanted = await listed(archive, work)
  const folders = new Set<string>([folder])
  let [bytes, sound, newer] = [0, 0, 0]
  for (const [place, entry, given] of wanted) {
    const target = join(folder, given.path)
    if (!folders.has(dirname(target))) await disk.makeFolder(dirname(target))
    for (let parent = dirname(target); !folders.has(parent); parent = dirname(parent)) folders.add(parent)
    const content = await copy(archive.zip, entry, given, target, place, work)
    await disk.sync(target)
    if (content && place.kind === 'record') {
      const found = inspect(content, place.of, place.id, kinds[place.of] as RecordKind<Kind>, codec)
      if (found.kind === 'damaged') throw work.invalid('record', given.path)
      if (found.kind === 'newer') newer += 1
      else sound += 1
    }
    bytes += given.size
  }
  // One that a newer version left in the folder is kept as it was; a whole folder of them is that version's.
  if (newer > 0 && sound === 0) throw new StoreFailure('backup-newer', { path: file })
  for (const made of folders) await disk.syncFolder(made)
  return { files: wanted.length, bytes }
}

/** What the list of files names and the archive has, all of it and nothing else. What systems add is left out. */
async function listed(
  { zip, list, files }: Archive,
  { file, invalid }: Work,
): Promise<readonly (readonly [BackupPlace, Entry, BackupFile])[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await zip.openReadStreamPromise(list)) chunks.push(chunk)
  const manifest = readManifest(Buffer.concat(chunks).toString('utf8'), file)
  if (!manifest.ok) throw asFailure(manifest.fault)
  const named = manifest.value.files
  if (named.length > backupLimits.files) throw invalid('too-many', file)
  const clash = clashingName(named.map(({ path }) => path))
  if (clash !== undefined) throw invalid('name', clash)
  const left = new Set(files.keys())
  const wanted = named.flatMap((given): (readonly [BackupPlace, Entry, BackupFile])[] => {
    const place = placeInBackup(given.path)
    if (place.kind === 'litter') return []
    if (place.kind === 'refused') throw invalid('name', given.path)
    const key = given.path.normalize('NFC')
    const entry = files.get(key)
    if (!entry) throw invalid('missing', given.path)
    if (given.size > mostBytes(place)) throw invalid('too-large', given.path)
    if (given.size !== entry.uncompressedSize) throw invalid('changed', given.path)
    left.delete(key)
    return [[place, entry, given]]
  })
  const [unlisted] = left
  if (unlisted !== undefined) throw invalid('unlisted', unlisted)
  return wanted
}

/** Unpacks one file piece by piece and proves its checksum; gives the bytes of a record. */
async function copy(
  zip: ZipFile,
  entry: Entry,
  { path, size, sha256 }: BackupFile,
  target: string,
  place: BackupPlace,
  { disk, invalid }: Work,
): Promise<Buffer | undefined> {
  const whole = place.kind === 'record' && !place.previous
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let length = 0
  if (!whole) await disk.create(target, '')
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length
    if (length > size) throw invalid('changed', path)
    hash.update(chunk)
    if (whole) kept.push(chunk)
    else await disk.append(target, chunk)
  }
  if (length !== size || hash.digest('hex') !== sha256) throw invalid('changed', path)
  if (!whole) return undefined
  const bytes = Buffer.concat(kept)
  await disk.create(target, bytes)
  return bytes
}
