import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { backupLimits, clashingName, manifestName, mostBytes, placeInBackup } from '../../core/state/backup.ts'
import { errno } from '../disk/disk.ts'
import { isRefusal, StoreFailure } from './fault.ts'

export type Flaw =
  | 'archive'
  | 'changed'
  | 'link'
  | 'list'
  | 'missing'
  | 'name'
  | 'record'
  | 'too-large'
  | 'too-many'
  | 'unlisted'
export type Invalid = (reason: Flaw, inside: string) => StoreFailure

/** A backup's zip whose shape was verified; nothing of it has been unpacked. */
export interface Archive {
  readonly list: Entry
  /** By the name that a data folder has for it, in composed letters. */
  readonly files: ReadonlyMap<string, Entry>
  readonly zip: ZipFile
}

/**
 * Opens a backup and verifies all that can be known before a byte is unpacked: names, that files are files and folders folders,
 * sizes, how much the packing saves, that no two entries share bytes, and that the directory says what stands before each file.
 * Archives that a person's system packed anew are read: folders that are named on their own, a folder around everything, and
 * what systems add are left aside.
 */
export async function openArchive(file: string, invalid: Invalid): Promise<Archive> {
  const zip = await opened(file, invalid)
  try {
    if (zip.entryCount > backupLimits.files) throw invalid('too-many', file)
    const found: (readonly [string, Entry])[] = []
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/') || placeInBackup(name).kind === 'litter') continue
      if (isLink(entry)) throw invalid('link', name)
      found.push([name, entry])
    }
    const around = folderAround(found.map(([name]) => name))
    if (around === undefined) throw invalid('missing', manifestName)
    const files = new Map<string, Entry>()
    for (const [name, entry] of found) {
      const inside = name.startsWith(around) ? name.slice(around.length) : ''
      if (files.has(inside)) throw invalid('name', name)
      files.set(inside, entry)
    }
    const list = files.get(manifestName)
    if (!list) throw invalid('missing', manifestName)
    files.delete(manifestName)
    const refused = [...files.keys()].find((name) => placeInBackup(name).kind === 'refused')
    const clash = refused ?? clashingName([...files.keys()])
    if (clash !== undefined) throw invalid('name', clash)
    checkSizes(list, files, invalid)
    await checkPlaces(zip, [list, ...files.values()], invalid)
    return { list, files, zip }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function opened(file: string, invalid: Invalid): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false })
  } catch (error) {
    if (errno(error) === 'ENOENT') throw new StoreFailure('file-missing', { path: file })
    throw isRefusal(error) ? error : invalid('archive', file)
  }
}

/** Some programs write UTF-8 and do not say so. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const said = (generalPurposeBitFlag & 0x800) !== 0
  const utf8 = said ? '' : fileNameRaw.toString('utf8')
  return (said || utf8.includes('\ufffd') ? fileName : utf8.replaceAll('\\', '/')).normalize('NFC')
}

/** The folder that an archive was packed in, with its slash; empty for none. Its list of files lies nowhere else. */
function folderAround(names: readonly string[]): string | undefined {
  const lists = names.filter((name) => name === manifestName || name.endsWith(`/${manifestName}`))
  const [nearest] = lists.toSorted((a, b) => a.split('/').length - b.split('/').length)
  const around = nearest?.slice(0, -manifestName.length)
  return around?.startsWith('packages/') || around?.startsWith('set-aside/') ? undefined : around
}

function checkSizes(list: Entry, files: ReadonlyMap<string, Entry>, invalid: Invalid): void {
  if (list.uncompressedSize > backupLimits.list) throw invalid('too-large', manifestName)
  let [all, packed] = [0, 0]
  for (const [name, { uncompressedSize, compressedSize }] of files) {
    const dense = uncompressedSize > backupLimits.small && uncompressedSize > compressedSize * backupLimits.ratio
    if (dense || uncompressedSize > mostBytes(placeInBackup(name))) throw invalid('too-large', name)
    all += uncompressedSize
    packed += compressedSize
  }
  const dense = all > 64 * backupLimits.small && all > packed * backupLimits.ratio
  if (dense || all > backupLimits.all) throw invalid('too-large', [...files.keys()][0] ?? manifestName)
}

/** Local headers agree with the directory, and no two files lie on the same bytes. */
async function checkPlaces(zip: ZipFile, entries: readonly Entry[], invalid: Invalid): Promise<void> {
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const name = nameOf(entry)
    const local = await zip.readLocalFileHeaderPromise(entry)
    if (entry.relativeOffsetOfLocalHeader < end) throw invalid('archive', name)
    end = local.fileDataStart + entry.compressedSize
    const same = local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod
    // With a descriptor behind the file, or in the larger form of the format, the local header need not know.
    const later = (local.generalPurposeBitFlag & 0x8) !== 0
    const agrees = (here: number, there: number): boolean =>
      here === there || here === 0xffffffff || (later && here === 0)
    const sizes =
      agrees(local.compressedSize, entry.compressedSize) && agrees(local.uncompressedSize, entry.uncompressedSize)
    if (!same || !sizes || !agrees(local.crc32, entry.crc32)) throw invalid('archive', name)
  }
}

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
