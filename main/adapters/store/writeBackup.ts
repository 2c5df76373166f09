import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type BackupFile, type BackupManifest, backedUp, backupSchema, manifestName } from '../../core/state/backup.ts'
import type { BackupReport } from '../../usecases/ports.ts'
import { type Disk, errno, disk as realDisk } from './disk.ts'
import { attempt } from './fault.ts'
import { patiently, unfinished } from './replace.ts'

/** Writes a whole data folder into one zip, one file in memory at a time; `out` is replaced when all of it is on disk. */
export const writeBackup = (root: string, out: string, createdAt: string, disk: Disk = realDisk) =>
  attempt(out, 'write', async (): Promise<BackupReport> => {
    const paths: string[] = []
    for (const name of backedUp) paths.push(...(await pathsBelow(disk, root, name)))
    const files: BackupFile[] = []
    const zip = new ZipFile()
    const chunks = chunksOf(zip)
    for (const path of paths) {
      addLazily(zip, path, async () => {
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
    addLazily(zip, manifestName, async () => Buffer.from(JSON.stringify(manifest())))
    zip.end()
    const temporary = `${out}.${randomBytes(6).toString('hex')}${unfinished}`
    try {
      await disk.create(temporary, '')
      for await (const chunk of chunks) await disk.append(temporary, chunk)
      await disk.sync(temporary)
      await patiently(() => disk.rename(temporary, out))
      await disk.syncFolder(dirname(out))
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined)
      throw error
    }
    return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
  })

function addLazily(zip: ZipFile, path: string, read: () => Promise<Uint8Array>): void {
  zip.addReadStreamLazy(path, (give) => {
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

/** Files at or below a place, relative to the root, joined with `/`. */
async function pathsBelow(disk: Disk, root: string, path: string): Promise<readonly string[]> {
  if (path.endsWith(unfinished)) return []
  try {
    if (!(await disk.isFolder(join(root, path)))) return [path]
  } catch (error) {
    if (errno(error) === 'ENOENT') return []
    throw error
  }
  const found: string[] = []
  for (const name of [...(await disk.names(join(root, path)))].sort())
    found.push(...(await pathsBelow(disk, root, `${path}/${name}`)))
  return found
}
