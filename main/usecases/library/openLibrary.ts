import { kitName, parseKitName } from '../../core/library/address.ts'
import { nearest } from '../../core/library/nearest.ts'
import { done, type Fault, failed, type Result } from '../../core/outcome.ts'
import type { PackageInfo } from '../../core/package/packageInfo.ts'
import { compareVersions } from '../../core/package/versions.ts'
import type { FindPackages, PackageSource, ReadPicture } from '../ports.ts'
import type { Library, LibraryKit } from './library.ts'
import { once } from './once.ts'
import { openKit } from './openKit.ts'
import { kitIds, readPackageInfo } from './readPackage.ts'
import { searchKits } from './searchKits.ts'

interface Release {
  readonly info: PackageInfo
  readonly source: PackageSource
}

/**
 * Opens all packages that are found; kits and documents are read when somebody asks for them. An installed package that is
 * at fault is refused and the others stand; any other fault of a `package.yaml` is the library's.
 */
export async function openLibrary(find: FindPackages, readPicture: ReadPicture): Promise<Result<Library>> {
  const found = await find()
  if (!found.ok) return found
  const read = await Promise.all(found.value.map(async (source) => ({ source, info: await infoOf(source) })))
  const refused: Fault[] = []
  const releases: Release[] = []
  for (const { source, info } of read) {
    if (info.ok) releases.push({ source, info: info.value })
    else if (source.origin === 'installed') refused.push(info.fault)
    else return info
  }
  return done(libraryOf(releases, refused, readPicture))
}

/** Only what lies where it says that it lies is what it says that it is. */
async function infoOf(source: PackageSource): Promise<Result<PackageInfo>> {
  const { called } = source
  const info = await readPackageInfo(source)
  if (!info.ok)
    return called
      ? failed(
          info.fault.code,
          { ...info.fault.facts, path: `${called.id} ${called.version}: package.yaml` },
          info.fault.problems,
        )
      : info
  if (called && (called.id !== info.value.id || called.version !== info.value.version)) {
    const { id, version } = info.value
    return failed('package-misplaced', { ...called, other: `${id} ${version}` })
  }
  return info
}

function libraryOf(releases: readonly Release[], atFault: readonly Fault[], readPicture: ReadPicture): Library {
  const byPackage = new Map<string, readonly Release[]>()
  for (const { info } of releases)
    byPackage.set(info.id, releases.filter((each) => each.info.id === info.id).toSorted(offeredFirst))
  const refused = new Map<string, Fault>(atFault.map((fault, index) => [String(index), fault]))
  const opened = once((key: string) => {
    const [id = '', version = '', kit = ''] = key.split(' ')
    const release = byPackage.get(id)?.find(({ info }) => info.version === version)
    if (!release) throw new Error(`there is no ${id} ${version}`)
    return openKit({ files: release.source, readPicture }, release.info, kit)
  })
  const open = ({ info }: Release, kit: string): Promise<Result<LibraryKit>> =>
    opened(`${info.id} ${info.version} ${kit}`)
  const offered = [...byPackage.values()].flatMap(([first]) => first ?? [])

  const onlyOne = async (kit: string): Promise<Result<LibraryKit>> => {
    const lists = await Promise.all(offered.map(({ source }) => kitIds(source)))
    const holders = offered.filter((_, index) => {
      const ids = lists[index]
      return ids?.ok && ids.value.includes(kit)
    })
    const [only, ...others] = holders
    if (only && others.length === 0) return open(only, kit)
    if (only) {
      const known = holders.map(({ info }) => kitName({ package: info.id, kit })).join(', ')
      return failed('kit-ambiguous', { kit, known })
    }
    const ids = [...new Set(lists.flatMap((list) => (list.ok ? list.value : [])))]
    return failed('kit-unknown', { kit, nearest: nearest(kit, ids) ?? '', known: ids.join(', ') })
  }
  const inPackage = async (id: string, version: string | undefined, kit: string): Promise<Result<LibraryKit>> => {
    const here = byPackage.get(id)
    if (!here) {
      const known = [...byPackage.keys()]
      return failed('package-unknown', { package: id, kit, nearest: nearest(id, known) ?? '', known: known.join(', ') })
    }
    const wanted = here.find(({ info }) => info.version === version)
    let unknown: Result<LibraryKit> | undefined
    for (const release of wanted ? [wanted, ...here] : here) {
      const found = await open(release, kit)
      if (found.ok || found.fault.code !== 'kit-unknown') return found
      unknown ??= found
    }
    return unknown ?? failed('kit-unknown', { kit, nearest: '', known: '' })
  }

  const library: Library = {
    packages: [...byPackage.values()].flatMap(([first, ...others]) =>
      first
        ? {
            info: first.info,
            origin: first.source.origin,
            versions: [...new Set([first, ...others].map(({ info }) => info.version))].toSorted((a, b) =>
              compareVersions(b, a),
            ),
          }
        : [],
    ),
    refused: () => [...refused.values()],
    kit: async (wanted) =>
      wanted.package === undefined ? onlyOne(wanted.kit) : inPackage(wanted.package, wanted.version, wanted.kit),
    find: (name) => library.kit(parseKitName(name)),
    kits: async () => {
      const kits: LibraryKit[] = []
      for (const release of offered) {
        const ids = await kitIds(release.source)
        if (!ids.ok) return ids
        for (const id of ids.value) {
          const kit = await open(release, id)
          if (kit.ok) kits.push(kit.value)
          else if (release.source.origin !== 'installed') return kit
          else refused.set(kitName({ package: release.info.id, kit: id }), kit.fault)
        }
      }
      return done(kits)
    },
    search: searchKits(() => library.kits()),
  }
  return library
}

/** Sources that somebody writes on stand before all releases, and later ones before earlier ones. */
function offeredFirst(one: Release, other: Release): number {
  const written = Number(other.source.origin === 'folder') - Number(one.source.origin === 'folder')
  return written || compareVersions(other.info.version, one.info.version)
}
