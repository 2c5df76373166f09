import { z } from 'zod'
import { deepestJson, isTooMuchJson } from '../nesting.ts'
import { done, failed, type Result } from '../outcome.ts'
import { isOwnName } from '../ownName.ts'
import { isRecordId, type Kind } from './records.ts'

/** What a data folder is made of, as far as a backup keeps it; all else can be made again. */
export const backedUp = [
  'settings.json',
  'settings.json.previous',
  'profiles',
  'projects',
  'packages',
  'trash',
  'set-aside',
]

/** The last file in a backup: it names all others. */
export const manifestName = 'backup.json'
export const backupSchema = 1

const BackupManifest = z.looseObject({
  format: z.literal('werkstattkoffer-backup'),
  schema: z.int().min(1),
  /** ISO 8601 in UTC. */
  createdAt: z.string(),
  files: z.array(
    z.looseObject({
      path: z.string(),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type BackupManifest = z.infer<typeof BackupManifest>
export type BackupFile = BackupManifest['files'][number]

/** Faults: `backup-invalid`, `backup-newer`; facts: `path`, `reason`, `file`. */
export function readManifest(text: string, path: string): Result<BackupManifest> {
  try {
    if (isTooMuchJson(text, deepestJson)) return failed('backup-invalid', { path, reason: 'list', file: manifestName })
    const value: unknown = JSON.parse(text)
    const newer = z.looseObject({ format: BackupManifest.shape.format, schema: z.int().min(backupSchema + 1) })
    if (newer.safeParse(value).success) return failed('backup-newer', { path })
    const manifest = BackupManifest.safeParse(value)
    if (manifest.success) return done(manifest.data)
  } catch {
    // Told below like any other wrong list.
  }
  return failed('backup-invalid', { path, reason: 'list', file: manifestName })
}

/** What a name in a backup stands for. */
export type BackupPlace =
  /** A record, or the generation before it. */
  | { readonly kind: 'record'; readonly of: Kind; readonly id: string; readonly previous: boolean }
  | { readonly kind: 'history'; readonly id: string }
  /** A file that is kept as it is: of packages, what was set aside, what somebody else put beside the records. */
  | { readonly kind: 'loose' }
  /** What systems leave behind in every folder: not worth keeping. */
  | { readonly kind: 'litter' }
  /** A name that leads outside, or stands where the data folder has a file or a folder of its own. */
  | { readonly kind: 'refused' }

/** Both sides ask this: a backup has exactly what a restore takes. `path` is relative to the data folder, joined with `/`. */
export function placeInBackup(path: string): BackupPlace {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (litter.test(name) || parts.some((part) => part === '__MACOSX')) return { kind: 'litter' }
  if (!isOwnName(path) || parts.length > deepest) return { kind: 'refused' }
  const [first = '', ...rest] = parts
  if (first === 'trash') return inKind(rest)
  if (first === 'profiles' || first === 'projects') return inKind(parts)
  if (first === 'packages' || first === 'set-aside') return rest.length > 0 ? { kind: 'loose' } : { kind: 'refused' }
  if (rest.length > 0) return { kind: 'refused' }
  return recordIn('settings', first) ?? { kind: 'refused' }
}

function inKind([folder = '', ...rest]: readonly string[]): BackupPlace {
  if (folder !== 'profiles' && folder !== 'projects') return { kind: 'refused' }
  const [name = '', ...below] = rest
  if (rest.length === 0) return { kind: 'refused' }
  const ours = recordIn(folder, name)
  if (below.length === 0 && ours) return ours
  // What is a file of ours is no folder, in another spelling either: case may not count.
  return below.length > 0 && recordIn(folder, name.toLowerCase()) ? { kind: 'refused' } : { kind: 'loose' }
}

function recordIn(of: Kind, name: string): BackupPlace | undefined {
  const [, id = '', ending = ''] = /^([^.]*)(\.json|\.json\.previous|\.history\.jsonl)$/.exec(name) ?? []
  if (!isRecordId(id) || (of === 'settings') !== (id === 'settings')) return undefined
  if (ending !== '.history.jsonl') return { kind: 'record', of, id, previous: ending === '.json.previous' }
  return of === 'projects' ? { kind: 'history', id } : undefined
}

const litter = /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|.*\.(?:new|tmp|part))$/i
const deepest = 12

/** Limits that no data folder comes near: bytes unpacked, number of files, and how many times smaller the packed file may be. */
export const backupLimits = {
  files: 50_000,
  list: 32 * 1024 ** 2,
  record: 64 * 1024 ** 2,
  file: 256 * 1024 ** 2,
  all: 4 * 1024 ** 3,
  /** Text packs to a tenth; from here on a small file is meant to fill a disk. */
  ratio: 250,
  /** Bytes from which the ratio is asked: a file of zeros that a power failure left is no attack. */
  small: 4 * 1024 ** 2,
} as const

/** Bytes that a file in a backup may have. */
export const mostBytes = ({ kind }: BackupPlace): number =>
  kind === 'record' ? backupLimits.record : backupLimits.file

/** The first name that is there twice, on a disk that ignores case or composes letters too, or is both a file and a folder. */
export function clashingName(paths: readonly string[]): string | undefined {
  const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()
  const files = new Set<string>()
  for (const path of paths) {
    if (files.has(keyOf(path))) return path
    files.add(keyOf(path))
  }
  return paths.find((path) => {
    const parts = keyOf(path).split('/')
    return parts.some((_, count) => count > 0 && files.has(parts.slice(0, count).join('/')))
  })
}
