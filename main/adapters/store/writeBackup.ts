import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  type BackupFile,
  type BackupManifest,
  backedUp,
  backupLimits,
  backupSchema,
  manifestName,
  mostBytes,
  placeInBackup,
} from '../../core/state/backup.ts'
import type { BackupReport } from '../../usecases/ports.ts'
import { type Disk, disk as realDisk } from '../disk/disk.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import { attempt, isRefusal } from './fault.ts'

/**
 * Writes a whole data folder into one zip, one file in memory at a time; `out` is replaced when all of it is on disk. It has
 * exactly what a restore takes: what cannot be read or has a name that no restore takes is left out and named.
 */
export const writeBackup = (root: string, out: string, createdAt: string, disk: Disk = realDisk) =>
  attempt(out, 'write', async (): Promise<BackupReport> => {
    const found: Found = { paths: [], leftOut: [] }
    for (const name of backedUp) await collect(disk, root, name, found)
    const files: BackupFile[] = []
    const zip = new ZipFile()
    const chunks = chunksOf(zip)
    for (const { path, size } of found.paths) {
      // A restore refuses what unpacks to very much more than it is; large files are therefore not packed.
      addLazily(zip, path, size <= backupLimits.small, async () => {
        const bytes = await disk.read(join(root, path))
        files.push({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
        return bytes
      })
    }
    const manifest = (): BackupManifest => ({
      format: 'werkstattkoffer-backup',
      schema: backupSchema,
      createdAt,
      files,
    })
    addLazily(zip, manifestName, true, async () => Buffer.from(JSON.stringify(manifest())))
    zip.end()
    await removeUnfinished(disk, out)
    await replaceFile(disk, out, chunks)
    const { leftOut } = found
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    return { files: files.length, bytes, ...(leftOut.length > 0 ? { leftOut } : {}) }
  })

/** What a backup to the same place left that was killed: nothing has been added to it for a while. */
async function removeUnfinished(disk: Disk, out: string): Promise<void> {
  const folder = dirname(out)
  const names = (await disk.names(folder)).filter(
    (name) => name.startsWith(`${basename(out)}.`) && /\.(?:\d+-)?[0-9a-f]{12}\.new$/.test(name),
  )
  for (const [index, stat] of (await disk.stats(names.map((name) => join(folder, name)))).entries()) {
    const path = join(folder, names[index] ?? '')
    if (stat && Date.now() - stat.mtimeMs > untouched) await disk.remove(path).catch(() => undefined)
  }
}
/** Milliseconds. */
const untouched = 60_000

function addLazily(zip: ZipFile, path: string, compress: boolean, read: () => Promise<Uint8Array>): void {
  zip.addReadStreamLazy(path, { compress }, (give) => {
    read().then(
      (bytes) => give(null, Readable.from([bytes], { objectMode: false })),
      (error) => zip.emit('error', error),
    )
  })
}

/** What cannot be read ends the stream with its error, which yazl only reports beside it. */
function chunksOf(zip: ZipFile): AsyncIterable<Uint8Array> {
  const stream = zip.outputStream as Readable
  zip.on('error', (error) => stream.destroy(error))
  // An error from before the first chunk is asked for is kept until then.
  stream.on('error', () => undefined)
  return stream
}

interface Found {
  readonly paths: { readonly path: string; readonly size: number }[]
  readonly leftOut: string[]
}

/** Files at or below a place, relative to the root, joined with `/`, as far as a restore takes them and they can be read. */
async function collect(disk: Disk, root: string, path: string, found: Found): Promise<void> {
  try {
    const type = await disk.typeOf(join(root, path))
    if (type === undefined) return
    if (type === 'folder') {
      for (const name of [...(await disk.names(join(root, path)))].sort())
        await collect(disk, root, `${path}/${name}`, found)
      return
    }
    const place = placeInBackup(path)
    if (place.kind === 'litter') return
    const [stat] = await disk.stats([join(root, path)])
    const size = stat?.size ?? 0
    if (type === 'other' || place.kind === 'refused' || size > mostBytes(place)) found.leftOut.push(path)
    else {
      await disk.part(join(root, path), 0, Math.min(size, 1))
      found.paths.push({ path, size })
    }
  } catch (error) {
    if (!isRefusal(error)) throw error
    found.leftOut.push(path)
  }
}
