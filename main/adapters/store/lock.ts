import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { parseObject } from '../../core/state/seal.ts'
import type { Holder } from '../../usecases/ports.ts'
import { type Disk, errno } from '../disk/disk.ts'
import { patiently, unfinished } from '../disk/replaceFile.ts'
import { codec } from './codec.ts'
import { isRefusal } from './fault.ts'
import { lockFolder } from './places.ts'

/** The only writer's place in a data folder. */
export interface Lock {
  /** Never given twice, and higher than those before. */
  readonly number: number
  /** Whether nobody has taken over since. */
  readonly mine: () => Promise<boolean>
  readonly release: () => Promise<void>
}

interface Claim extends Holder {
  readonly token: string
  readonly released?: true
}

/** Milliseconds: a holder shows signs of life every `beat`; one that gave none for `stale` is taken to be gone. */
export interface Pulse {
  readonly beat: number
  readonly stale: number
}
export const pulse: Pulse = { beat: 5_000, stale: 30_000 }

/** Places that this process holds: a place with our process number and another token is a dead process's. */
const held = new Set<string>()

/**
 * Places are numbered files in the folder `lock`; the highest number writes. Whoever finds the highest released or stale
 * makes the next one, which the file system lets only one do. A number is never used twice, so a process that slept
 * and was taken over from finds out before it writes. Gives the lock, with who had it and shows no signs of life, or who has it.
 */
export async function takeLock(
  disk: Disk,
  root: string,
  { beat, stale }: Pulse = pulse,
): Promise<{ readonly lock: Lock; readonly from?: Holder } | { readonly holder: Holder }> {
  const folder = lockFolder(root)
  // Whatever else lies there under this name is none of ours.
  if (!['folder', undefined].includes(await disk.typeOf(folder)))
    await disk.rename(folder, `${folder}-${randomBytes(6).toString('hex')}${unfinished}`)
  await disk.makeFolder(folder)
  for (;;) {
    const top = await highest(disk, folder)
    let silent: Holder | undefined
    if (top > 0) {
      const place = await readClaim(disk, join(folder, fileOf(top)))
      if (place === 'gone') continue
      if (!(await isFree(disk, folder, top, place, stale))) return { holder: place ? holderIn(place) : unknownHolder }
      silent = place && !place.released && !isDead(place) ? holderIn(place) : undefined
      if (top === ceiling) {
        await disk.remove(join(folder, fileOf(top)))
        continue
      }
    }
    const mine = top + 1
    const place = { ...whoWeAre(), token: randomBytes(8).toString('hex') }
    const path = join(folder, fileOf(mine))
    // Before the file is there for others in this process to judge.
    held.add(place.token)
    try {
      await disk.create(path, JSON.stringify(place))
    } catch (error) {
      held.delete(place.token)
      if (errno(error) === 'EEXIST') continue
      throw error
    }
    if ((await highest(disk, folder)) !== mine) {
      held.delete(place.token)
      await disk.remove(path)
      continue
    }
    for (const name of await disk.names(folder)) {
      if (numberOf(name) < mine) await disk.remove(join(folder, name)).catch(() => undefined)
    }
    return { lock: keep(disk, folder, mine, place, beat), ...(silent ? { from: silent } : {}) }
  }
}

/** Who has the folder open for writing, seen from outside. */
export async function holderOf(disk: Disk, root: string, { stale }: Pulse = pulse): Promise<Holder | undefined> {
  const folder = lockFolder(root)
  if ((await disk.typeOf(folder)) !== 'folder') return undefined
  const top = await highest(disk, folder)
  if (top === 0) return undefined
  const place = await readClaim(disk, join(folder, fileOf(top)))
  if (place === 'gone' || (place && (place.released || isDead(place)))) return undefined
  const [stat] = await disk.stats([join(folder, fileOf(top))])
  return stat && Math.abs(Date.now() - stat.mtimeMs) <= stale ? (place ? holderIn(place) : unknownHolder) : undefined
}

function keep(disk: Disk, folder: string, number: number, place: Claim, beat: number): Lock {
  const path = join(folder, fileOf(number))
  const mine = async (): Promise<boolean> => (await highest(disk, folder)) === number
  const put = async (content: object): Promise<void> => {
    const temporary = `${path}.${place.token}${unfinished}`
    await disk.remove(temporary)
    await disk.create(temporary, JSON.stringify(content))
    await patiently(() => disk.rename(temporary, path))
  }
  let beating: Promise<void> = Promise.resolve()
  let count = 0
  const timer = setInterval(() => {
    count += 1
    // A beat that the disk refuses is no reason to stop: the next one may succeed, and writing asks `mine` anyway.
    beating = beating
      .then(async () => ((await mine()) ? put({ ...place, beat: count }) : undefined))
      .catch(() => undefined)
  }, beat)
  timer.unref()
  return {
    number,
    mine,
    release: async () => {
      clearInterval(timer)
      await beating
      held.delete(place.token)
      if (await mine()) await put({ ...place, released: true })
    },
  }
}

async function isFree(disk: Disk, folder: string, number: number, place: Claim | undefined, stale: number) {
  if (place?.released) return true
  if (place && isDead(place)) return true
  // Compared with a file made now in the same folder: the clock of the share counts, not that of the two PCs.
  const probe = join(folder, `probe-${randomBytes(6).toString('hex')}${unfinished}`)
  await disk.create(probe, '')
  const [now, then] = await disk.stats([probe, join(folder, fileOf(number))])
  await disk.remove(probe)
  if (!now || !then) return false
  // A place without content is one whose maker died, or is about to write it and will find itself overtaken.
  return Math.abs(now.mtimeMs - then.mtimeMs) > (place ? stale : Math.min(stale, 2_000))
}

/** Whether a process of this computer is gone for certain. */
function isDead({ computer, process: id, token }: Claim): boolean {
  if (computer !== hostname()) return false
  if (id === process.pid) return !held.has(token)
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    return errno(error) === 'ESRCH'
  }
}

async function readClaim(disk: Disk, path: string): Promise<Claim | undefined | 'gone'> {
  try {
    const value = parseObject(await patiently(() => disk.read(path)), codec)
    return value && placeIn(value)
  } catch (error) {
    if (errno(error) === 'ENOENT') return 'gone'
    // What cannot be read says nothing; the time of the file decides.
    if (isRefusal(error)) return undefined
    throw error
  }
}

function placeIn({ token, user, computer, process: id, since, released }: Readonly<Record<string, unknown>>) {
  if (typeof token !== 'string' || typeof user !== 'string' || typeof computer !== 'string') return undefined
  if (typeof id !== 'number' || typeof since !== 'string') return undefined
  return { token, user, computer, process: id, since, ...(released === true ? ({ released } as const) : {}) }
}

const whoWeAre = (): Holder => ({
  user: userName(),
  computer: hostname(),
  process: process.pid,
  since: new Date().toISOString(),
})
const holderIn = ({ user, computer, process: id, since }: Claim): Holder => ({ user, computer, process: id, since })
const unknownHolder: Holder = { user: '?', computer: '?', process: 0, since: '?' }

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the list of users, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? '?'
  }
}

const fileOf = (number: number): string => `${String(number).padStart(6, '0')}.json`
/** Higher numbers come from nobody who counts; a number must leave room for the next. */
const ceiling = 1e12
function numberOf(name: string): number {
  const number = Number(/^(\d{6,})\.json$/.exec(name)?.[1] ?? Number.NaN)
  return number <= ceiling ? number : Number.NaN
}
const highest = async (disk: Disk, folder: string): Promise<number> =>
  Math.max(0, ...(await disk.names(folder)).map(numberOf).filter((number) => !Number.isNaN(number)))
