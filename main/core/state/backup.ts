import { z } from 'zod'
import { done, failed, type Result } from '../outcome.ts'

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

/**
 * The first name in a backup that may not be there, or nothing: each lies in a known place, none leads outside, and no two
 * are the same file on a disk that ignores case or composes letters.
 */
export function refusedName(paths: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return paths.find((path) => {
    const key = path.normalize('NFC').toLowerCase()
    const twice = seen.has(key)
    seen.add(key)
    const parts = path.split('/')
    const inside = parts.every((part) => part !== '' && !forbidden.test(part))
    return twice || !inside || !backedUp.includes(parts[0] ?? '')
  })
}

// Control characters, what Windows refuses, drive letters and streams, device names, and dots or spaces at the end.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
const forbidden = /[\u0000-\u001f\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
